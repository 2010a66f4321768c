using System.Diagnostics.CodeAnalysis;
using NodaTime;
using NodaTime.Text;

namespace PartnerBot.Domain.Time;

/// <summary>The elastic rule by which a series falls due: so much calendar time after the last meeting that was held.
/// </summary>
/// <remarks>
/// Written as two ISO 8601 periods, "P4W/P6W". A single period is the latest, and the earliest lies a little before it:
/// two weeks where the period is eight weeks or longer, one week where it is two weeks or longer, and nothing below
/// that. "P3M" thus allows the last two weeks before three months are over.
/// </remarks>
/// <param name="Earliest">More than nothing, in years, months, weeks and days. Its days are negative only where the
/// cadence was made from a single period.</param>
/// <param name="Latest">Never before <paramref name="Earliest"/>, whatever the months in between; at most ten years.
/// </param>
/// <exception cref="ArgumentException">The two make no sense; <see cref="TryParse"/> asks first.</exception>
public sealed record Cadence(Period Earliest, Period Latest)
{
    public Period Earliest { get; } = CadenceRules.MakeSense(Earliest, Latest)
        ? Earliest
        : throw new ArgumentException($"No cadence: {Earliest}/{Latest}", nameof(Earliest));

    public Period Latest { get; } = Latest;

    private bool IsSingle => Earliest.Days < 0;

    /// <summary>The cadence with this latest bound and the usual easing before it.</summary>
    public static Cadence Every(Period latest) => new(CadenceRules.Eased(latest), latest);

    /// <summary>Reads "P4W/P6W", "P3M", the words of <see cref="InWords"/> ("4 to 6 weeks", "every 3 months"), and
    /// "four to six weeks", "fortnightly", "quarterly".</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out Cadence? cadence)
    {
        cadence = CadenceWords.Read(text?.Trim() ?? "") is var (earliest, latest)
            && CadenceRules.MakeSense(earliest, latest) ? new Cadence(earliest, latest) : null;
        return cadence is not null;
    }

    /// <summary>The days allowed after a meeting on this day. A month after 31 January is the last day of February.
    /// </summary>
    public Window WindowAfter(LocalDate lastHeldOn) => new(lastHeldOn + Earliest, lastHeldOn + Latest);

    /// <summary>"every 4 to 6 weeks", "every 3 months", "every month": in the units that were set.</summary>
    public string InWords() => IsSingle || Earliest.Equals(Latest)
        ? CadenceWords.Every(Latest)
        : CadenceWords.Every(Earliest, Latest);

    /// <summary>"P4W/P6W", or "P3M" for a single period; <see cref="TryParse"/> reads the same cadence back.</summary>
    public override string ToString() => IsSingle
        ? PeriodPattern.Roundtrip.Format(Latest)
        : $"{PeriodPattern.Roundtrip.Format(Earliest)}/{PeriodPattern.Roundtrip.Format(Latest)}";
}
