using NodaTime;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Domain.Reminders;

namespace PartnerBot.Domain.Agendas;

/// <summary>What an agenda owes: a call for items to every seat and to the shared rooms, one chaser to those who said
/// nothing, the agenda itself to everybody, and a question to the leads when there is nothing to meet for.</summary>
public static class AgendaLadder
{
    private const string Once = "agenda";
    private static readonly Duration Breather = Duration.FromHours(20);

    public static IEnumerable<Owed> Owes(Agenda agenda, Partnership partnership) => agenda.State switch
    {
        AgendaState.Collecting => WhileCollecting(agenda, new Ladder(partnership)),
        AgendaState.Published => agenda.Invited.Select(Recipient.Seat).Append(Recipient.Shared).Select(recipient =>
            new Owed(Once, Rungs.AgendaPublished, recipient, agenda.PublishedAt!.Value, agenda.StartsAt)),
        _ => [],
    };

    private static IEnumerable<Owed> WhileCollecting(Agenda agenda, Ladder ladder)
    {
        if (agenda.SkipProposedAt is { } proposedAt)
        {
            return [new Owed(Once, Rungs.AgendaSkip, Recipient.Leads, proposedAt, agenda.StartsAt)];
        }

        var rungs = RungsOf(agenda, ladder).ToList();
        return agenda.Silent.SelectMany(seat => rungs.Select(rung => Owe(agenda, rung, Recipient.Seat(seat))))
            .Append(Owe(agenda, (Rungs.AgendaCall, agenda.CallsAt), Recipient.Shared));
    }

    private static IEnumerable<(string Rung, Instant DueAt)> RungsOf(Agenda agenda, Ladder ladder)
    {
        yield return (Rungs.AgendaCall, agenda.CallsAt);
        var chase = ladder.MorningBefore(ladder.DateOf(agenda.PublishesAt));
        if (chase >= agenda.CallsAt + Breather)
        {
            yield return (Rungs.AgendaChase, chase);
        }
    }

    private static Owed Owe(Agenda agenda, (string Rung, Instant DueAt) step, Recipient recipient) =>
        new(Once, step.Rung, recipient, step.DueAt, agenda.PublishesAt);
}
