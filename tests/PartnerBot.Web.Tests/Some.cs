using PartnerBot.Chat;

namespace PartnerBot.Web.Tests;

/// <summary>Valid things that nobody cares about.</summary>
internal static class Some
{
    public static readonly Persona[] Axis =
    [
        new(PageHost.Ann, "Ann Okafor", "KDYT, coordinator", "Axis Youth Hub") { Party = "KDYT" },
        new(PageHost.Ben, "Ben Hughes", "KDYT, representative", "Axis Youth Hub") { Party = "KDYT" },
        new("cat@axis.example", "Cat Moss", "Advice, Care & Co, deputy", "Axis Youth Hub"),
        new("mia@mind.example", "Mia Brandt", "Mind, coordinator", "Manchester Mind"),
    ];

    /// <summary>One date with three answers.</summary>
    public static Card Poll(string title = "Which dates?") => new(title, "One date to answer.")
    {
        Key = "poll/7",
        Parts = [new ChoicePart("Tuesday 14 April 2026, 10:00", "", [Yes, new Button("No", "answer 7 1 no")])],
    };

    public static Button Yes => new("Yes", "answer 7 1 yes") { Hint = "Yes to Tuesday 14 April" };

    public static Card Of(params CardPart[] parts) => new("A card", "A card.") { Parts = [.. parts] };
}
