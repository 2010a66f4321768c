using NodaTime;
using PartnerBot.Chat.Grammar;
using PartnerBot.Domain;
using PartnerBot.Domain.Meetings;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Domain.Time;
using PartnerBot.Features.Turns;

namespace PartnerBot.Features.Meetings.Live;

/// <summary>Says who is there, whether that is enough, and who takes the chair.</summary>
public static class LiveWords
{
    /// <summary>"Ann of KDYT and Our Way"; empty when nobody has said so.</summary>
    public static string HereOf(Minutes minutes, Roster roster) =>
        Say.List(InOrder(minutes.Here, roster).Select(organisation => WithPeople(minutes, organisation, roster)));

    /// <summary>"Basement"; empty when nobody sent any.</summary>
    public static string ApologiesOf(Minutes minutes, Roster roster) =>
        Say.List(InOrder(minutes.Apologies, roster).Select(organisation => Say.Plain(organisation.Name)));

    /// <summary>"reached: 3 organisations are here"; empty where nobody set one.</summary>
    public static string QuorumOf(Minutes minutes, Roster roster)
    {
        // A guest is welcome and counts for nothing.
        var (rule, here) = (minutes.Quorum, minutes.Here.Where(one => IsSeat(minutes, roster, one)).ToList());
        if (rule == WinningRule.Any)
        {
            return "";
        }

        var missing = InOrder(rule.Missing(here, roster.Core), roster).Select(one => Say.Plain(one.Name)).ToList();
        return rule.IsMet(here, roster.Core) ? $"reached: {Say.Count(here.Count, "organisation")} here"
            : missing.Count > 0 ? $"not reached yet: {Say.List(missing)} would have to be here"
            : $"not reached yet: {Say.Count(rule.Short(here), "more organisation", "more organisations")} needed";
    }

    /// <summary>"Our Way", "Mary Jones (independent)"; empty where there is none.</summary>
    public static string ChairOf(Minutes minutes, Roster roster) => minutes.ChairName.Length > 0
        ? $"{Say.Plain(minutes.ChairName)} (independent)"
        : minutes.Chair is { } chair ? Say.Plain(roster.Find(chair).Name) : "";

    /// <summary>Who will take the chair of the next meeting of a series, in the same words.</summary>
    public static string NextChairOf(Series series, Roster roster) => series.Chair.Kind == ChairKind.Independent
        ? $"{Say.Plain(series.Chair.Name)} (independent)"
        : series.NextChair(roster) is { } organisation ? Say.Plain(organisation.Name) : "";

    /// <summary>"10:40": when the time box of the item in hand is over; null when it has none.</summary>
    public static string? BoxEndsOf(ItemInHand item, DateTimeZone zone) => item.Length > Duration.Zero
        ? Say.Time(CivilTime.At(item.Since + item.Length, zone).Time)
        : null;

    /// <summary>"3. Decision: We meet in May."</summary>
    public static string Of(MinuteLine line) => $"{line.Label}. {KindOf(line.Kind)}{Say.Plain(line.Text)}";

    private static bool IsSeat(Minutes minutes, Roster roster, Id<Organisation> one) =>
        minutes.Invited.Contains(one) || roster.Core.Contains(one);

    private static string KindOf(LineKind kind) => kind switch
    {
        LineKind.Decision => "Decision: ",
        LineKind.Action => "Action: ",
        _ => "",
    };

    private static IEnumerable<Organisation> InOrder(IEnumerable<Id<Organisation>> ids, Roster roster) =>
        ids.Select(roster.Find).OrderBy(one => one.Tier).ThenBy(one => one.Name, StringComparer.OrdinalIgnoreCase);

    private static string WithPeople(Minutes minutes, Organisation organisation, Roster roster)
    {
        var people = minutes.Attendance
            .Where(one => one.Organisation == organisation.Id && one.Person is not null)
            .Select(one => roster.Find(one.Person!.Value)).OfType<Seated>()
            .Select(seated => seated.Person.Name);
        return WhoWords.Of(people, organisation);
    }
}
