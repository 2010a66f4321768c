using PartnerBot.Chat;
using PartnerBot.Chat.Grammar;
using PartnerBot.Domain;
using PartnerBot.Domain.Decisions;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Features.Turns;
using PartnerBot.Store;

namespace PartnerBot.Features.Decisions;

/// <summary>"decision class add Staffing way two thirds quorum half": one more kind of decision.</summary>
public sealed class AddClass(PartnerBotDb db) : IUseCase
{
    public async Task<Reply> HandleAsync(Turn turn, CancellationToken ct)
    {
        var rule = VotingRule.Usual;
        foreach (var name in RuleTerms.Names.Where(name => turn.Words.Has(name)))
        {
            if (RuleTerms.Read(rule, name, turn.Words.Text(name)) is not { } read)
            {
                return Reply.Say(ClassChange.NotRead(name, turn.Words.Text(name)));
            }

            rule = read;
        }

        var classes = await ClassList.OwnAsync(db, turn, ct);
        return ClassChange.Refuse(turn, rule) is { } refusal
            ? Reply.Say(refusal)
            : Add(turn, classes, Say.Plain(turn.Words.Text("name")), rule);
    }

    private Reply Add(Turn turn, IReadOnlyList<DecisionClass> classes, string name, VotingRule rule)
    {
        if (turn.Words.Find("key") is { } said && ShortKey.Read(said) is null)
        {
            return Reply.Say($"“{Say.Cut(Say.Plain(said), 40)}” cannot be a short name: it has to be "
                + $"{ShortKey.Expected}.");
        }

        var key = ShortKey.Read(turn.Words["key"]) ?? ShortKey.From(name, classes.Select(one => one.Key));
        if (ClassChange.RefuseName(name, classes) is { } refusal)
        {
            return Reply.Say(refusal);
        }

        if (classes.FirstOrDefault(one => one.Key == key) is { } namesake)
        {
            return Reply.Say($"The short name '{key}' is taken already, by {namesake.Name}. Please choose another.");
        }

        db.DecisionClasses.Add(
            new DecisionClass(Id<DecisionClass>.New(turn.Now), turn.Partnership.Id, key, name, rule));
        return Reply.Say($"{name} ('{key}') is decided so: {RuleTerms.InWords(rule)}.");
    }
}
