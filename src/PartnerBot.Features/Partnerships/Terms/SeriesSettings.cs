using NodaTime;
using PartnerBot.Domain;
using PartnerBot.Domain.Meetings;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Domain.Time;

namespace PartnerBot.Features.Partnerships.Terms;

/// <summary>Everything that can be set about a series.</summary>
/// <param name="today">Where the partnership is.</param>
/// <param name="find">The organisation of a name; null when it means none, or several.</param>
public sealed class SeriesSettings(LocalDate today, Func<string, Id<Organisation>?> find)
{
    public const string ExpectedCadence = "how often, such as '4 to 6 weeks', 'every 3 months' or 'P4W/P6W'";

    public const string ExpectedTimes = "days and times such as 'Tue-Thu 10:00, Wed 14:00'";

    public const string ExpectedTiers = "tiers such as 'core' or 'core and wider'";

    private const int MostSlots = 10;

    private const int MostStanding = 15;

    public IReadOnlyList<Setting<SeriesTerms>> All =>
    [
        new(["name"], Texts.ExpectedName, (text, terms) =>
            Texts.Name(text) is { } name ? terms with { Name = name } : null),
        new(["every", "cadence"], ExpectedCadence, (text, terms) =>
            Cadence.TryParse(text, out var cadence) ? terms with { Cadence = cadence } : null),
        new(["tiers", "tier", "for"], ExpectedTiers, (text, terms) =>
            TierWords.ReadList(text) is { IsEmpty: false } tiers ? terms with { Tiers = tiers } : null),
        new(["times", "time", "at"], ExpectedTimes, ReadTimes),
        new(["length"], "a length of at most 12 hours, such as '90 minutes' or '2 hours'", (text, terms) =>
            Texts.Length(text) is { } length ? terms with { Length = length } : null),
        new(["rule"], RuleWords.Expected, (text, terms) =>
            RuleWords.Read(text, find).Rule is { } rule ? terms with { Rule = rule } : null),
        new(["quorum"], RuleWords.Expected, (text, terms) =>
            RuleWords.Read(text, find).Rule is { } quorum ? terms with { Quorum = quorum } : null),
        new(["chair"], ChairRule.Expected, (text, terms) =>
            ChairRule.Read(Chat.Grammar.Say.Plain(text)) is { } chair ? terms with { Chair = chair } : null),
        new(["purpose"], "at most 1,000 characters, or 'none'", (text, terms) =>
            Texts.NoteOrNone(text) is { } purpose ? terms with { Purpose = purpose } : null),
        new(["place"], "at most 1,000 characters, or 'none'", (text, terms) =>
            Texts.NoteOrNone(text) is { } place ? terms with { Place = place } : null),
        new(["poll", "poll-days"], "how long people have to answer, at most 60 days, such as '7 days'", (text, terms) =>
            ReadDays(text) is { } period ? terms with { PollFor = period } : null),
        new(["notice"], "how long before a meeting its date is known, at most 60 days, such as '10 "
            + "days'", (text, terms) =>
            ReadDays(text) is { } period ? terms with { Notice = period } : null),
        new(["slots"], "a number from 1 to 10", (text, terms) =>
            Texts.Number(text, 1, MostSlots) is { } slots ? terms with { MostSlots = slots } : null),
        new(["items", "items-days"], "how long before a meeting I ask for agenda items, at most 60 days, such as '10 "
            + "days'", (text, terms) => ReadDays(text) is { } period ? terms with { CallBefore = period } : null),
        new(["publish", "publish-days"], "how long before a meeting its agenda goes out, at most 60 days, such as '3 "
            + "days'", (text, terms) => ReadDays(text) is { } period ? terms with { PublishBefore = period } : null),
        new(["standing"], ItemLine.ExpectedStanding, (text, terms) =>
            ItemLine.ReadStanding(text) is { Length: <= MostStanding } items ? terms with { Standing = items } : null),
        new(["last"], "the day of the last meeting, not after today, such as 2026-02-24", (text, terms) =>
            Texts.Date(text) is { } date && date <= today ? terms with { LastHeldOn = date } : null),
    ];

    /// <summary>The setting of a name; null when there is none.</summary>
    public Setting<SeriesTerms>? Find(string name) =>
        All.FirstOrDefault(setting => setting.IsCalled(name));

    private static SeriesTerms? ReadTimes(string text, SeriesTerms terms)
    {
        if (text.Equals("any", StringComparison.OrdinalIgnoreCase))
        {
            return terms with { Times = [] };
        }

        return PreferredTime.TryParseList(text, out var times) ? terms with { Times = times } : null;
    }

    // A bare number means days.
    private static Period? ReadDays(string text)
    {
        var period = Texts.Number(text, 1, 60) is { } days ? Period.FromDays(days) : Texts.Period(text);
        return period is { Years: 0, Months: 0 } && (period.Weeks * 7) + period.Days <= 60 ? period : null;
    }
}
