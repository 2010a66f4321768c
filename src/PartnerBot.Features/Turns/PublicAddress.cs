using PartnerBot.Domain.Meetings;
using PartnerBot.Domain.Partnerships;

namespace PartnerBot.Features.Turns;

/// <summary>Where the bot's own pages are reached from outside: the start of the addresses of calendars and
/// documents.</summary>
/// <param name="Root">Absolute, without a path; https, or http on loopback in local mode.</param>
public sealed record PublicAddress(Uri Root)
{
    /// <summary>The calendar of whoever holds the token.</summary>
    public string FeedOf(string token) => new Uri(Root, $"/calendar/{token}.ics").ToString();

    /// <summary>One meeting as a calendar file, for one person.</summary>
    public string EventOf(Person person, Meeting meeting) =>
        new Uri(Root, $"/calendar/{person.FeedToken}/{Uri.EscapeDataString(meeting.Uid)}.ics").ToString();

    /// <summary>A document, as this person may see it. For a personal chat only: whoever has the address reads it.
    /// </summary>
    public string DocumentOf(Person person, string name) =>
        new Uri(Root, $"/documents/{person.FeedToken}/{Uri.EscapeDataString(name)}").ToString();
}
