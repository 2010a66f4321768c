using NodaTime;
using PartnerBot.Domain;
using PartnerBot.Domain.Decisions;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Features.Partnerships.Terms;
using PartnerBot.Store;

namespace PartnerBot.Features.Partnerships.Import;

/// <summary>Makes the kinds of decisions what the file says of them, if it says anything; those that are not in it go.
/// Votes that are open keep the rule by which they were proposed.</summary>
internal sealed class ClassesImport(PartnerBotDb db, Partnership partnership, Instant now)
{
    public async Task MakeAsync(RosterFile file, Changes changes, CancellationToken ct)
    {
        if (file.Classes.IsEmpty)
        {
            return;
        }

        var own = await db.OwnClassesAsync(partnership.Id, ct);
        var known = own.Count > 0 ? own : DecisionClass.Usual(partnership.Id, now);
        var made = new Changes();
        var kept = file.Classes.Select(entry => Make(entry, known, made)).ToList();
        foreach (var gone in known.Except(kept))
        {
            made.Note($"{gone.Name} ('{gone.Key}') is no longer a kind of decision; open votes go on by its rule");
        }

        if (made.Any)
        {
            // The usual ones become the partnership's own only when it wants something else.
            db.DecisionClasses.RemoveRange(own.Except(kept));
            db.DecisionClasses.AddRange(kept.Except(own));
        }

        changes.Add(made);
    }

    private DecisionClass Make(ClassEntry entry, IReadOnlyList<DecisionClass> known, Changes changes)
    {
        if (known.FirstOrDefault(one => one.Key == entry.Key) is not { } kind)
        {
            var rule = entry.Over(VotingRule.Usual);
            changes.Note($"New kind of decision: {entry.Name} ('{entry.Key}'): {RuleTerms.InWords(rule)}");
            return new DecisionClass(Id<DecisionClass>.New(now), partnership.Id, entry.Key, entry.Name, rule);
        }

        changes.Put(
            $"The name of the kind of decision '{kind.Key}'", kind.Name, entry.Name, name => name,
            name => kind.Name = name);
        changes.Put(
            $"The rule for {kind.Name}", kind.Rule, entry.Over(kind.Rule), RuleTerms.InWords, rule => kind.Rule = rule);
        return kind;
    }
}
