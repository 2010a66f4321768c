using PartnerBot.Chat;
using PartnerBot.Chat.Grammar;
using PartnerBot.Domain.Decisions;
using PartnerBot.Features.Turns;
using PartnerBot.Store;

namespace PartnerBot.Features.Decisions;

/// <summary>"decision class set money quorum half": one setting of a kind of decision. Votes that are open keep the
/// rule by which they were proposed.</summary>
public sealed class SetClass(PartnerBotDb db) : IUseCase
{
    public async Task<Reply> HandleAsync(Turn turn, CancellationToken ct)
    {
        var (name, value) = (turn.Words.Text("setting").ToLowerInvariant(), turn.Words.Text("value"));
        var classes = await ClassList.OwnAsync(db, turn, ct);
        if (ClassList.Find(classes, turn.Words.Text("kind")) is not { } kind)
        {
            return Reply.Say(ClassList.Unknown(classes, turn.Words.Text("kind")));
        }

        if (name == "name")
        {
            return Rename(kind, Say.Plain(value), classes);
        }

        if (RuleTerms.Expected(name) is null)
        {
            return Reply.Say($"A kind of decision has no setting “{Say.Cut(Say.Plain(name), 40)}”. There is "
                + $"{Say.List(RuleTerms.Names.Prepend("name"))}.");
        }

        return RuleTerms.Read(kind.Rule, name, value) is { } rule
            ? await SetAsync(turn, kind, rule, ct)
            : Reply.Say(ClassChange.NotRead(name, value));
    }

    private static Reply Rename(DecisionClass kind, string name, IEnumerable<DecisionClass> classes)
    {
        if (ClassChange.RefuseName(name, classes.Where(one => one != kind)) is { } refusal)
        {
            return Reply.Say(refusal);
        }

        kind.Name = name;
        return Reply.Say($"'{kind.Key}' is called {name} now.");
    }

    private async Task<Reply> SetAsync(Turn turn, DecisionClass kind, VotingRule rule, CancellationToken ct)
    {
        if (ClassChange.Refuse(turn, rule) is { } refusal)
        {
            return Reply.Say(refusal);
        }

        kind.Rule = rule;
        return Reply.Say($"{kind.Name} is decided so from now on: {RuleTerms.InWords(rule)}."
            + await ClassList.OpenOnesAsync(db, turn, kind, ct));
    }
}
