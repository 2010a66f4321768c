using NodaTime;
using PartnerBot.Chat;
using PartnerBot.Domain;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Domain.Reminders;
using PartnerBot.Features.Reminders;

namespace PartnerBot.Features.Rehearsal;

/// <summary>Goes through months of a partnership in a moment, and lists what would be said. Nothing is kept and
/// nobody is written to.</summary>
public static class Rehearsals
{
    // The day after they were asked, a little later than the hour at which they were.
    private static readonly Duration Thought = Duration.FromHours(26);

    public static async Task<Rehearsed> RunAsync(PartnershipCopy copy, RehearsalPlan plan, CancellationToken ct)
    {
        await using var stage = await RehearsalStage.OpenAsync(copy, plan.From, ct);
        var answers = new Answers(copy.Organisations, plan.Answering);
        await stage.Machine.MoveToAsync(plan.From, ct);
        do
        {
            answers.Read(stage.Said);
        }
        while (await StepAsync(stage, answers, plan.Until, ct));

        var zone = copy.Partnership.Zone;
        return new Rehearsed(
            plan,
            zone,
            [.. stage.Said.Select(spoken => RehearsedMessage.Of(spoken, zone)).Order(RehearsedMessage.ByTime)],
            [.. copy.Organisations.Where(one => one.TakesPart).Select(one => one.Key)]);
    }

    // The next thing: something that falls due, or somebody who answers, whichever is first.
    private static async Task<bool> StepAsync(
        RehearsalStage stage, Answers answers, Instant until, CancellationToken ct)
    {
        var limit = answers.Next is { } next ? Instant.Min(next.At, until) : until;
        if (await stage.Machine.StepAsync(limit, ct))
        {
            return true;
        }

        if (answers.Next is not { } answer || answer.At > until)
        {
            return false;
        }

        await stage.Machine.MoveToAsync(answer.At, ct);
        await stage.PressAsync(answer.Letter, answer.Button, ct);
        answers.Given();
        return true;
    }

    private sealed class Answers(IReadOnlyList<Organisation> organisations, Answering answering)
    {
        private readonly Queue<(Instant At, Letter Letter, Button Button)> waiting = new();
        private readonly HashSet<(string Card, Id<Organisation> Seat)> asked = [];

        private readonly HashSet<Id<Organisation>> willing = [.. organisations
            .OrderBy(organisation => organisation.Key, StringComparer.Ordinal)
            .Where((_, index) => answering == Answering.All || (answering == Answering.Half && index % 2 == 0))
            .Select(organisation => organisation.Id)];

        private int read;

        public (Instant At, Letter Letter, Button Button)? Next => waiting.TryPeek(out var next) ? next : null;

        public void Given() => waiting.Dequeue();

        /// <summary>Whoever was asked since makes up their mind: one answer an organisation, the card's first
        /// button.</summary>
        public void Read(IReadOnlyList<Spoken> said)
        {
            for (; read < said.Count; read++)
            {
                var (at, letter) = said[read];
                if (letter is { To: { } to, Reply.Card: { Buttons: [var yes, ..] } card }
                    && letter.Rung is Rungs.Ask or Rungs.AgendaCall
                    && willing.Contains(to.Organisation.Id) && asked.Add((card.Key, to.Organisation.Id)))
                {
                    waiting.Enqueue((at + Thought, letter, yes));
                }
            }
        }
    }
}
