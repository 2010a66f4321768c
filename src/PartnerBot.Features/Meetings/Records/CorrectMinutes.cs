using System.Text.RegularExpressions;
using PartnerBot.Chat;
using PartnerBot.Chat.Grammar;
using PartnerBot.Domain.Meetings;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Features.Meetings.Live;
using PartnerBot.Features.Turns;
using PartnerBot.Store;

namespace PartnerBot.Features.Meetings.Records;

/// <summary>"minutes correct 3 to …", "minutes correct …": any partner proposes, whoever may settle it accepts: the
/// coordinator, mostly. What they say themselves stands at once.</summary>
public sealed partial class CorrectMinutes(PartnerBotDb db) : IUseCase
{
    public async Task<Reply> HandleAsync(Turn turn, CancellationToken ct)
    {
        var choice = await MinutesChoice.FindAsync(
            db,
            turn,
            key => $"minutes of {key} correct {Phrase.Quote(turn.Words.Text("text"))}",
            minutes => minutes is { State: MinutesState.Draft, IsUnattended: false },
            ct);
        if (choice.Running is not { } running)
        {
            return choice.Instead;
        }

        var said = AboutLine().Match(turn.Words.Text("text"));
        var text = Say.Plain(said.Success ? said.Groups["text"].Value : turn.Words.Text("text")).Trim();
        if (text.Length is 0 or > TakeNote.Longest)
        {
            return Reply.Say($"Please say what should stand there, in at most {TakeNote.Longest:N0} characters.");
        }

        var line = said.Success ? running.Minutes.FindLine(said.Groups["line"].Value, turn.Viewer) : null;
        return said.Success && line is null && running.Minutes.State == MinutesState.Draft
            ? Reply.Say($"There is no line {said.Groups["line"].Value} in those minutes. Say 'minutes "
                + $"{running.Series.Key}' to see the lines.")
            : Read(turn, running, line, text);
    }

    private static Reply Read(Turn turn, Running running, MinuteLine? line, string text)
    {
        var written = Discretion.Read(text, turn.Roster);
        var (sight, wrong) = Discretion.SightOf(turn, written);
        return sight is null ? Reply.Say(wrong)
            : line is not null && sight.IsRestricted
                ? Reply.Say("Whoever sees that line would see its new words too, so I have not proposed them. You can "
                    + $"propose a line of its own: minutes of {running.Series.Key} correct {Say.Cut(text, 80)}")
                // Nobody who may not see the line learns of it from its correction.
                : Propose(turn, running, line, written.Text, turn.SightHere.And(line?.Sight ?? sight));
    }

    private static Reply Propose(Turn turn, Running running, MinuteLine? line, string text, Sight sight)
    {
        var (minutes, me) = (running.Minutes, turn.Me.Member.Id);
        var settlers = Settlers.Of(sight, minutes, turn.Roster, turn.Today);
        var proposal = new Correction(0, line?.Label ?? "", text, me, turn.Now, sight)
        {
            Asked = sight.IsRestricted ? [.. settlers.Select(seated => seated.Member.Id)] : [],
        };
        if (minutes.Propose(proposal) is { } refusal)
        {
            return Reply.Say(refusal == MinutesRefusals.NotDraft ? Late(running) : refusal.Sentence);
        }

        return settlers.Any(seated => seated.Member.Id == me)
            ? Settle(turn, running)
            : Reply.Say($"Thank you. That is correction {minutes.Corrections.Length}; {WhoHasIt(settlers)}");
    }

    // Whoever would be asked has said it already.
    private static Reply Settle(Turn turn, Running running)
    {
        var number = running.Minutes.Corrections.Length;
        _ = running.Minutes.Accept(number, turn.Me.Member.Id, turn.Now);
        return Reply.Say($"Done: the minutes of {Say.Plain(running.Series.Name)} say so now, as correction {number}.");
    }

    private static string WhoHasIt(IReadOnlyList<Seated> settlers) =>
        settlers.Count == 0
            ? "nobody who could settle it may see it, so it stays on record as a proposal."
        : settlers.Any(seated => seated.Member.Is(Roles.Coordinator))
            ? "the coordinator has it, and you will hear what becomes of it."
        : $"the coordinator may not see it, so {Say.List(settlers.Select(WhoWords.InWords))} "
            + $"{(settlers.Count == 1 ? "has" : "have")} it, and you will hear what becomes of it.";

    private static string Late(Running running) => running.Minutes.State switch
    {
        MinutesState.Running => "The meeting is still on, so anybody can mend a line: minutes change 3 to what should "
            + "stand there",
        MinutesState.Approved => $"The minutes of {Say.Plain(running.Series.Name)} are approved: corrections could be "
            + $"made until {MinutesWords.Until(running.Minutes)}. You can bring it up at the next meeting.",
        _ => MinutesRefusals.NotDraft.Sentence,
    };

    [GeneratedRegex(
        @"^(line\s+)?(?<line>r?\d{1,3})[.:]?\s+to\s+(?<text>.+)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
            | RegexOptions.Singleline)]
    private static partial Regex AboutLine();
}
