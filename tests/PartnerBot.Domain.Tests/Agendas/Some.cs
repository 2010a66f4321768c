using NodaTime;
using NodaTime.Text;
using PartnerBot.Domain.Agendas;
using PartnerBot.Domain.Meetings;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Domain.Time;

namespace PartnerBot.Domain.Tests.Agendas;

/// <summary>A partnership with one series and a meeting on Thursday 19 March 2026, 10:00 to 11:30 in London.</summary>
internal static class Some
{
    public static readonly Instant Now = Instant.FromUtc(2026, 3, 2, 9, 0);

    public static readonly Partnership Partnership = new(
        Id<Partnership>.New(Now), "axis", "Axis", "Europe/London", Nation.EnglandAndWales, "feed");

    public static readonly Id<Organisation>[] Seats = [Id<Organisation>.New(Now), Id<Organisation>.New(Now)];

    public static Series Series => new(
        Id<Series>.New(Now), Partnership.Id, "core", "Core", Cadence.Every(Period.FromWeeks(6)));

    public static Meeting Meeting(Series series, string starts = "2026-03-19T10:00")
    {
        var meeting = new Meeting(Id<Meeting>.New(Now), series, new Window(default, default), default, Now);
        Assert.Null(meeting.Schedule(Local(starts), Partnership.Zone, Seats, Now));
        return meeting;
    }

    public static Agenda Agenda(Series? series = null)
    {
        series ??= Series;
        var meeting = Meeting(series);
        return new Agenda(
            Id<Agenda>.New(Now), meeting, AgendaDeadlines.Of(series, meeting.Starts!.Value, Partnership, Now), Now);
    }

    public static AgendaItem Item(
        int number, int minutes = 10, ItemOrigin origin = ItemOrigin.Asked, Series? series = null) =>
        new(Id<AgendaItem>.New(Now), number, series ?? Series, $"Item {number}", origin, Now)
        {
            Length = Duration.FromMinutes(minutes),
            Position = number,
        };

    public static Organisation Organisation(Tier tier) =>
        new(Id<Organisation>.New(Now), Partnership.Id, "one", "One", tier, new LocalDate(2024, 1, 1));

    public static LocalDateTime Local(string text) => LocalDateTimePattern.GeneralIso.Parse($"{text}:00").Value;

    public static string Wall(Instant instant) =>
        LocalDateTimePattern.CreateWithInvariantCulture("ddd uuuu-MM-dd HH:mm")
            .Format(instant.InZone(Partnership.Zone).LocalDateTime);
}
