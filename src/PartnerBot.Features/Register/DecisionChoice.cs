using System.Globalization;
using System.Text.RegularExpressions;
using PartnerBot.Chat;
using PartnerBot.Chat.Grammar;
using PartnerBot.Domain.Decisions;
using PartnerBot.Features.Turns;
using PartnerBot.Store;

namespace PartnerBot.Features.Register;

/// <summary>Which decision a phrase is about, as people write it: "D-2026-014", "2026-14", "14", "#14".</summary>
public static partial class DecisionChoice
{
    /// <summary>The decision; or, where there is none that the speaker may see here, what to say instead. What is
    /// hidden and what does not exist sound the same.</summary>
    public static async Task<Choice<Decision>> FindAsync(
        PartnerBotDb db, Turn turn, string said, CancellationToken ct)
    {
        if (Read(said) is not { } number)
        {
            return Instead($"I could not read “{Say.Cut(Say.Plain(said), 60)}” as the number of a decision. "
                + "Please write it like D-2026-014, or just 14.");
        }

        var found = await db.FindDecisionAsync(turn.Partnership.Id, number.Number, ct);
        return found is not null && (number.Year ?? found.Year) == found.Year
            && turn.Viewer.Sees(found.Audience, found.HiddenFrom)
            ? new Choice<Decision>(found, Reply.Nothing)
            : Instead($"I see no decision {Say.Cut(Say.Plain(said), 60)} here. Say 'decision list' to see those there "
                + "are.");
    }

    /// <summary>Null when it is no number of a decision; without a year where only the number was given.</summary>
    internal static (int? Year, int Number)? Read(string said)
    {
        var match = Label().Match(said);
        if (!match.Success || !int.TryParse(match.Groups["number"].Value, CultureInfo.InvariantCulture, out var number))
        {
            return null;
        }

        return match.Groups["year"] is { Success: true } year
            ? (int.Parse(year.Value, CultureInfo.InvariantCulture), number)
            : (null, number);
    }

    private static Choice<Decision> Instead(string sentence) => new(null, Reply.Say(sentence));

    // Hyphens may come as the dashes that telephones make of them.
    [GeneratedRegex(
        @"^\s*(?:d\s*[-–— ]?\s*)?(?:(?<year>2\d{3})\s*[-–—/ ]\s*)?#?(?<number>[0-9]{1,9})\s*[.,:;)]*\s*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Label();
}
