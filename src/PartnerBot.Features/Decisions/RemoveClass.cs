using PartnerBot.Chat;
using PartnerBot.Features.Turns;
using PartnerBot.Store;

namespace PartnerBot.Features.Decisions;

/// <summary>"decision class remove policy": a kind of decision goes. Votes that are open go on by its rule, and what
/// was decided keeps its name.</summary>
public sealed class RemoveClass(PartnerBotDb db) : IUseCase
{
    public async Task<Reply> HandleAsync(Turn turn, CancellationToken ct)
    {
        var classes = await ClassList.OwnAsync(db, turn, ct);
        if (ClassList.Find(classes, turn.Words.Text("kind")) is not { } kind)
        {
            return Reply.Say(ClassList.Unknown(classes, turn.Words.Text("kind")));
        }

        if (classes.Count == 1)
        {
            return Reply.Say("That is the only kind of decision left, so nothing could be decided without it. Please "
                + "add another first: decision class add");
        }

        db.DecisionClasses.Remove(kind);
        return Reply.Say($"{kind.Name} is gone: nothing new can be proposed by its rule."
            + await ClassList.OpenOnesAsync(db, turn, kind, ct));
    }
}
