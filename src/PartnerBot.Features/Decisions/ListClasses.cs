using PartnerBot.Chat;
using PartnerBot.Domain.Decisions;
using PartnerBot.Features.Turns;
using PartnerBot.Store;

namespace PartnerBot.Features.Decisions;

/// <summary>"decision class list": every kind of decision with its rule in plain words.</summary>
public sealed class ListClasses(PartnerBotDb db) : IUseCase
{
    public async Task<Reply> HandleAsync(Turn turn, CancellationToken ct)
    {
        var classes = await ClassList.OfAsync(db, turn, ct);
        return Reply.Show(new Card("Kinds of decisions", $"{classes.Count} kinds, each with its rule.")
        {
            ShownBy = "decision class list",
            Parts =
            [
                new TablePart(
                    ["Kind", "Name", "How it is decided"],
                    [.. classes.Select(one => (System.Collections.Immutable.ImmutableArray<string>)
                        [one.Key, one.Name, RuleTerms.InWords(one.Rule)])]),
            ],
        });
    }
}
