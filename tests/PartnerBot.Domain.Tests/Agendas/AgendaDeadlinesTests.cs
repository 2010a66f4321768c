using NodaTime;
using PartnerBot.Domain.Agendas;
using PartnerBot.Domain.Meetings;
using PartnerBot.Domain.Reminders;
using PartnerBot.Domain.Time;

namespace PartnerBot.Domain.Tests.Agendas;

/// <summary>When items are asked for, and when the agenda is published.</summary>
public sealed class AgendaDeadlinesTests
{
    [Theory]

    // Ten and three days before, at half past nine and at noon.
    [InlineData("2026-03-19T10:00", "2026-03-02T09:00", "Mon 2026-03-09 09:30", "Mon 2026-03-16 12:00")]

    // Both would fall on a weekend: the Friday before.
    [InlineData("2026-03-24T10:00", "2026-03-02T09:00", "Fri 2026-03-13 09:30", "Fri 2026-03-20 12:00")]

    // Good Friday is on 3 April 2026, Easter Monday on the 6th.
    [InlineData("2026-04-09T10:00", "2026-03-02T09:00", "Mon 2026-03-30 09:30", "Thu 2026-04-02 12:00")]
    [InlineData("2026-04-14T10:00", "2026-03-02T09:00", "Thu 2026-04-02 09:30", "Fri 2026-04-10 12:00")]

    // The clocks go forward on 29 March: noon stays noon.
    [InlineData("2026-04-01T10:00", "2026-03-02T09:00", "Fri 2026-03-20 09:30", "Fri 2026-03-27 12:00")]

    // The date was set late: asked at once.
    [InlineData("2026-03-19T10:00", "2026-03-11T15:00", "Wed 2026-03-11 15:00", "Mon 2026-03-16 12:00")]

    // Later still: published on the working day before.
    [InlineData("2026-03-19T10:00", "2026-03-16T15:00", "Mon 2026-03-16 15:00", "Wed 2026-03-18 12:00")]

    // The afternoon before: after three quarters of what is left.
    [InlineData("2026-03-19T10:00", "2026-03-18T14:00", "Wed 2026-03-18 14:00", "Thu 2026-03-19 05:00")]
    public void The_call_and_the_publication(string starts, string since, string calls, string publishes)
    {
        var at = new CivilTime(Some.Local(since), Some.Partnership.Zone).ToInstant();

        var deadlines = AgendaDeadlines.Of(Some.Series, Some.Local(starts), Some.Partnership, at);

        Assert.Equal((calls, publishes), (Some.Wall(deadlines.CallsAt), Some.Wall(deadlines.PublishesAt)));
    }

    [Fact]
    public void A_series_has_days_of_its_own()
    {
        var series = Some.Series;
        (series.CallBefore, series.PublishBefore) = (Period.FromWeeks(2), Period.FromDays(7));

        var deadlines = AgendaDeadlines.Of(series, Some.Local("2026-03-26T10:00"), Some.Partnership, Some.Now);

        Assert.Equal("Thu 2026-03-12 09:30", Some.Wall(deadlines.CallsAt));
        Assert.Equal("Thu 2026-03-19 12:00", Some.Wall(deadlines.PublishesAt));
    }

    [Fact]
    public void A_meeting_that_moves_takes_the_deadlines_with_it_until_the_agenda_is_published()
    {
        var series = Some.Series;
        var meeting = Some.Meeting(series);
        var agenda = new Agenda(Id<Agenda>.New(Some.Now), meeting, Of(series, "2026-03-19T10:00"), Some.Now);

        Move(agenda, series, "2026-03-26T10:00");
        Assert.Equal("Mon 2026-03-23 12:00", Some.Wall(agenda.PublishesAt));
        Assert.Equal(agenda.PublishesAt, agenda.LooksAt);

        Assert.Null(agenda.Publish(Some.Now));
        Move(agenda, series, "2026-04-02T10:00");
        Assert.Equal("Mon 2026-03-23 12:00", Some.Wall(agenda.PublishesAt));
        Assert.Equal("Thu 2026-04-02 10:00", Some.Wall(agenda.StartsAt));
    }

    [Fact]
    public void Only_those_are_chased_who_have_not_said_a_word()
    {
        var agenda = Some.Agenda();
        Assert.Equal(2, Chased(agenda).Count);

        Assert.Null(agenda.HearNothing(Some.Seats[0]));
        Assert.Equal([Recipient.Seat(Some.Seats[1])], Chased(agenda));

        agenda.Hear(Some.Seats[1]);
        Assert.Empty(Chased(agenda));
        Assert.Equal([(Rungs.AgendaCall, Recipient.Shared)], Owed(agenda));
    }

    [Fact]
    public void Who_is_not_invited_has_nothing_to_answer()
    {
        var agenda = Some.Agenda();

        Assert.Equal(Agenda.NotInvited, agenda.HearNothing(Id<Domain.Partnerships.Organisation>.New(Some.Now)));
        agenda.Close();
        Assert.Equal(Agenda.NotOpen, agenda.HearNothing(Some.Seats[0]));
    }

    [Fact]
    public void A_published_agenda_is_owed_to_everybody_and_nothing_else_is()
    {
        var agenda = Some.Agenda();
        Assert.Null(agenda.Publish(Some.Now));

        Assert.All(Owed(agenda), owed => Assert.Equal(Rungs.AgendaPublished, owed.Rung));
        Assert.Equal(3, Owed(agenda).Count);
        Assert.Equal(Agenda.PublishedAlready, agenda.Publish(Some.Now));
    }

    [Fact]
    public void With_nothing_to_meet_for_only_the_leads_are_asked_and_once()
    {
        var agenda = Some.Agenda();
        agenda.ProposeSkip(agenda.PublishesAt);
        agenda.ProposeSkip(agenda.StartsAt);

        Assert.Equal([(Rungs.AgendaSkip, Recipient.Leads)], Owed(agenda));
        Assert.Equal(agenda.PublishesAt, agenda.SkipProposedAt);
        agenda.LookAgain(Some.Now);
        Assert.Equal(Some.Now, agenda.LooksAt);
    }

    private static List<(string Rung, Recipient To)> Owed(Agenda agenda) =>
        [.. agenda.Owes(Some.Partnership).Select(owed => (owed.Rung, owed.Recipient))];

    private static List<Recipient> Chased(Agenda agenda) =>
        [.. Owed(agenda).Where(owed => owed.Rung == Rungs.AgendaChase).Select(owed => owed.To)];

    private static AgendaDeadlines Of(Series series, string starts) =>
        AgendaDeadlines.Of(series, Some.Local(starts), Some.Partnership, Some.Now);

    private static void Move(Agenda agenda, Series series, string starts) =>
        agenda.Follow(Some.Meeting(series, starts), Of(series, starts));
}
