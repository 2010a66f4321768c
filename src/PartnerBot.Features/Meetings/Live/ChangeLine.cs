using PartnerBot.Chat;
using PartnerBot.Chat.Grammar;
using PartnerBot.Domain.Meetings;
using PartnerBot.Features.Turns;
using PartnerBot.Store;

namespace PartnerBot.Features.Meetings.Live;

/// <summary>"minutes change 3 to …", "minutes strike 3": anybody mends a line while the meeting runs.</summary>
public sealed class ChangeLine(PartnerBotDb db) : IUseCase
{
    public async Task<Reply> HandleAsync(Turn turn, CancellationToken ct)
    {
        var now = await Running.OfAsync(db, turn, ct);
        if (now.One is not { } running)
        {
            return now.Instead != Running.None ? now.Instead
                : Reply.Say("No meeting is running now. To mend minutes that went out, say for example: minutes "
                    + $"correct {turn.Words.Text("line")} to what should stand there");
        }

        if (running.Minutes.FindLine(turn.Words.Text("line"), turn.Viewer) is not { } line)
        {
            return Reply.Say(MinutesRefusals.NoSuchLine.Sentence);
        }

        return turn.Words.Find("text") is { } text ? Change(turn, running, line, text) : Strike(turn, running, line);
    }

    private static Reply Change(Turn turn, Running running, MinuteLine line, string said)
    {
        if (line.About.Length > 0)
        {
            return Reply.Say($"Line {line.Label} says what is on record as a decision or an action, so its words stay. "
                + "Strike it out and record it anew.");
        }

        var text = Say.Plain(said).Trim();
        if (text.Length is 0 or > TakeNote.Longest)
        {
            return Reply.Say($"Please give words for that line, at most {TakeNote.Longest:N0} characters.");
        }

        return running.Minutes.Change(line, text, turn.Now) is { } refusal
            ? Reply.Say(refusal.Sentence)
            : running.Answer(turn, $"Line {line.Label} now says: {text}");
    }

    private static Reply Strike(Turn turn, Running running, MinuteLine line) =>
        running.Minutes.Strike(line, turn.Now) is { } refusal
            ? Reply.Say(refusal.Sentence)
            : running.Answer(turn, line.About.Length > 0
                ? $"Line {line.Label} is struck out of the minutes. What it recorded is still on record."
                : $"Line {line.Label} is struck out.");
}
