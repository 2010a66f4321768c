using System.Collections.Immutable;
using NodaTime;
using PartnerBot.Domain.Time;

namespace PartnerBot.Features.Partnerships.Terms;

/// <summary>Everything that can be set about a partnership in one word and a value. Blackout dates have phrases of
/// their own. </summary>
public static class PartnershipSettings
{
    public const string ExpectedQuiet = "hours such as '18:00-08:00 weekends', or 'off'";

    private const int HighestCap = 20;

    public static readonly IReadOnlyList<Setting<PartnershipTerms>> All =
    [
        new(["name"], Texts.ExpectedName, (text, terms) =>
            Texts.Name(text) is { } name ? terms with { Name = name } : null),
        new(["zone", "timezone", "time-zone"], ZoneNames.Expected, (text, terms) =>
            ZoneNames.Read(text) is { } zone ? terms with { ZoneId = zone } : null),
        new(["nation", "holidays"], NationWords.Expected, (text, terms) =>
            NationWords.Read(text) is { } nation ? terms with { Nation = nation } : null),
        new(["quiet"], ExpectedQuiet, (text, terms) =>
            QuietHours.TryParse(text, out var quiet) ? terms with { Quiet = quiet } : null),
        new(["cap", "daily-cap"], "a number of messages a day, from 1 to 20", (text, terms) =>
            Texts.Number(text, 1, HighestCap) is { } cap ? terms with { DailyCap = cap } : null),
        new(["extra", "extra-holidays"], "dates such as '2026-06-15, 2026-07-20', or 'none'", (text, terms) =>
            ReadDates(text) is { } dates ? terms with { ExtraHolidays = dates } : null),
    ];

    /// <summary>The setting of a name; null when there is none.</summary>
    public static Setting<PartnershipTerms>? Find(string name) =>
        All.FirstOrDefault(setting => setting.IsCalled(name));

    private static ImmutableArray<LocalDate>? ReadDates(string text)
    {
        if (text.Equals("none", StringComparison.OrdinalIgnoreCase))
        {
            return [];
        }

        var dates = text.Split(',').Select(Texts.Date).ToList();
        return dates.Contains(null) ? null : [.. dates.OfType<LocalDate>().Distinct().Order()];
    }
}
