using PartnerBot.Chat.Grammar;
using PartnerBot.Domain.DatePolls;
using PartnerBot.Domain.Meetings;
using PartnerBot.Domain.Partnerships;

namespace PartnerBot.Features.DatePolls;

/// <summary>Says in plain words what a date needs.</summary>
public static class RuleWords
{
    public static string Of(DatePoll poll, Roster roster)
    {
        var needs = new List<string>();
        if (poll.Rule.Attendance == CoreAttendance.Required)
        {
            needs.Add("all core organisations");
        }

        if (poll.Rule.Essential.Length > 0)
        {
            needs.Add(Say.List(poll.Rule.Essential.Select(id => Say.Plain(roster.Find(id).Name))));
        }

        if (poll.Rule.AtLeast > 1)
        {
            needs.Add($"at least {Say.Count(poll.Rule.AtLeast, "organisation")}");
        }

        return needs.Count == 0
            ? "The time that suits most organisations is chosen."
            : $"The time must suit {Say.List(needs)}; of those, the one that suits most is chosen.";
    }
}
