using PartnerBot.Chat;
using PartnerBot.Features.Turns;
using PartnerBot.Store;

namespace PartnerBot.Features.Meetings.Records;

/// <summary>"minutes core": the newest minutes, as far as the one who asks may see them.</summary>
public sealed class ShowMinutes(PartnerBotDb db, PublicAddress address) : IUseCase
{
    public async Task<Reply> HandleAsync(Turn turn, CancellationToken ct)
    {
        var choice = await MinutesChoice.FindAsync(db, turn, key => $"minutes {key}", _ => true, ct);
        if (choice.Running is not { } running)
        {
            return choice.Instead;
        }

        var view = new MinutesView(running, await ItemTitles.OfAsync(db, running.Minutes, ct), turn.Viewer);
        var me = turn.IsShared ? null : turn.Me.Person;
        return Reply.Show(MinutesCard.Of(
            view,
            me is null ? null : address.DocumentOf(me, MinutesDocuments.PageOf(running.Minutes)),
            me is null ? null : address.DocumentOf(me, MinutesDocuments.FileOf(running.Minutes))));
    }
}
