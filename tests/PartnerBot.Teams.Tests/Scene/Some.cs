using PartnerBot.Chat;

namespace PartnerBot.Teams.Tests.Scene;

/// <summary>Cards like those that the bot sends.</summary>
public static class Some
{
    /// <summary>A date poll as one person sees it: every slot with its answers.</summary>
    public static Card PersonalPoll { get; } = new("Core meeting, spring", "Which of two dates can KDYT make?")
    {
        Key = "poll/4",
        ShownBy = "poll show 4",
        Parts =
        [
            new TextPart("Which of these can KDYT make? Answer by Friday 27 March 2026, 17:00 (Europe/London)."),
            Slot("1", "Tuesday 14 April 2026, 10:00–12:00 (Europe/London)", "2 of 4 can make it.", "yes"),
            Slot("2", "Thursday 16 April 2026, 14:00–16:00 (Europe/London)", "Nobody has answered yet.", "none"),
        ],
        Buttons =
        [
            new Button("All of them", "poll answer 4 all yes") { Style = ButtonStyle.Primary },
            new Button("None of them", "poll answer 4 all no") { Style = ButtonStyle.Destructive },
        ],
    };

    /// <summary>The same poll as everybody sees it.</summary>
    public static Card Tally { get; } = new("Core meeting, spring", "2 of 4 organisations have answered.")
    {
        Key = "poll/4",
        Parts =
        [
            new FactsPart(
                [new Fact("Closes", "Friday 27 March 2026, 17:00 (Europe/London)"), new Fact("Rule", "All core")]),
            new HeadingPart("So far"),
            new TablePart(
                ["Date", "Yes", "If need be", "No"],
                [["Tuesday 14 April 2026, 10:00", "2", "0", "0"], ["Thursday 16 April 2026, 14:00", "1", "", "1"]]),
            new TextPart("Tuesday 14 April suits everybody so far.", Tone.Good),
            new TextPart("Two organisations have not answered.", Tone.Warning),
            new TextPart("The vote is the organisation's.", Tone.Subtle),
            new TextPart("One seat each.", Tone.Strong),
        ],
        Buttons = [Button.Link("Calendar file", "https://partners.example/calendar/abc/poll-4.ics")],
    };

    /// <summary>A card with one input of each kind.</summary>
    public static Card Form { get; } = new("Remind me", "Set a reminder for yourself.")
    {
        Parts =
        [
            new InputPart("what", "What about", InputKind.Line) { Required = true },
            new InputPart("notes", "Notes", InputKind.Lines) { Value = "Bring the paper." },
            new InputPart("day", "Day", InputKind.Date) { Value = "2026-04-14", Required = true },
            new InputPart("time", "Time", InputKind.Time) { Value = "10:00" },
            new InputPart("how", "How", InputKind.Choice)
            {
                Value = "chat",
                Choices = [new InputChoice("In this chat", "chat"), new InputChoice("By e-mail", "mail")],
            },
        ],
        Buttons =
        [
            new Button("Remind me", "remind me {day} {time} {what}") { Style = ButtonStyle.Primary },
            new Button("Never mind", "remind list"),
        ],
    };

    private static ChoicePart Slot(string number, string when, string note, string chosen) => new(when, note,
    [
        .. new[] { ("Yes", "yes"), ("If need be", "maybe"), ("No", "no") }.Select(answer =>
            new Button(answer.Item1, $"poll answer 4 {number} {answer.Item2}")
            {
                Chosen = answer.Item2 == chosen,
                Hint = $"{answer.Item1} to {when}",
            }),
    ]);
}
