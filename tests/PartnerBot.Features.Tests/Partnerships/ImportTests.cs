using NodaTime;
using PartnerBot.Domain;
using PartnerBot.Domain.DatePolls;
using PartnerBot.Domain.Meetings;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Store;

namespace PartnerBot.Features.Tests.Partnerships;

public sealed class ImportTests : IAsyncLifetime
{
    private readonly Imported file = new();

    public Task InitializeAsync() => file.InitializeAsync();

    public Task DisposeAsync() => file.DisposeAsync();

    [Fact]
    public async Task A_first_import_sets_the_partnership_up()
    {
        var result = await file.ApplyAsync(Imported.Small);

        Assert.Equal(
            [
                "Axis Youth Hub is set up with the key 'axis', in the time zone Europe/London",
                "Nightstop joins as a lead partner, with the key 'nightstop'",
                "KDYT joins as a core partner, with the key 'kdyt'",
                "Maya Thornton joins Nightstop as coordinator and representative",
                "Ann Lee joins KDYT as representative",
                "Tobias Okafor joins KDYT as deputy",
                "New meetings: Core partner meeting (core) meets every 4 to 6 weeks, for lead and core",
            ],
            result.Changes);
        var roster = await file.RosterAsync();
        Assert.Equal(43, roster.Partnership.FeedToken.Length);
        Assert.Equal(3, roster.People.Select(seated => seated.Person.FeedToken).Distinct().Count());
        Assert.Equal("Mon-Thu 09:30-16:30", Of(roster, "kdyt").Pattern?.ToString());
        Assert.Equal(new LocalDate(2026, 2, 17), (await file.SeriesAsync()).AnchorOn);
    }

    [Fact]
    public async Task The_same_file_again_changes_nothing()
    {
        await file.ApplyAsync(Imported.Small);

        var result = await file.ApplyAsync(Imported.Small);

        Assert.Empty(result.Changes);
        Assert.Equal("Nothing to change.", result.InWords());
    }

    [Fact]
    public async Task A_preview_shows_what_would_change_and_keeps_nothing()
    {
        var preview = await file.PreviewAsync(Imported.Small);
        Assert.Equal(0, await file.CountAsync());

        var applied = await file.ApplyAsync(Imported.Small);
        Assert.Equal(preview.Changes, applied.Changes);
        Assert.StartsWith(
            "This would change:\n- Axis Youth Hub is set up", preview.InWords(), StringComparison.Ordinal);

        var changed = Imported.Changed(Imported.Small, "name: KDYT", "name: KDYT Youth");
        Assert.Equal("KDYT is now called KDYT Youth", Assert.Single((await file.PreviewAsync(changed)).Changes));
        Assert.Equal("KDYT", Of(await file.RosterAsync(), "kdyt").Name);
    }

    [Theory]
    // Each change of the file, and what people are told of it.
    [InlineData("tier: core", "tier: wider", "KDYT moves from core to wider")]
    [InlineData("works: Mon-Thu 09:30-16:30", "works: Tue 10:00-12:00", "KDYT now works Tue 10:00-12:00")]
    [InlineData("works: Mon-Thu 09:30-16:30", "works: any", "KDYT no longer has working hours of its own")]
    [InlineData("name: Axis Youth Hub", "name: Axis", "The name of the partnership is now Axis (before: Axis Youth "
        + "Hub)")]
    [InlineData("email: ann@axis", "email: ann.lee@axis",
        "The e-mail address of Ann Lee is now ann.lee@axis.example (before: ann@axis.example)")]
    [InlineData("name: Ann Lee", "name: Ann Lee-Ray", "Ann Lee is now called Ann Lee-Ray")]
    [InlineData("roles: deputy", "roles: representative, staff",
        "Tobias Okafor is now representative and staff (before: deputy)")]
    [InlineData("roles: deputy", "roles: deputy\n        away-until: 13 March 2026",
        "Tobias Okafor is away until Friday 13 March 2026")]
    [InlineData("roles: deputy", "roles: deputy\n        away-until: 2026-02-27", null)] // over long ago
    [InlineData("every: 4 to 6 weeks", "every: 3 months",
        "The cadence of Core partner meeting is now every 3 months (before: every 4 to 6 weeks)")]
    [InlineData("every: 4 to 6 weeks", "every: 4 to 6 weeks\n    items: 2 weeks",
        "The call for agenda items of Core partner meeting is now 2 weeks before (before: 10 days before)")]
    [InlineData("every: 4 to 6 weeks", "every: 4 to 6 weeks\n    publish: 5",
        "The publication of the agenda of Core partner meeting is now 5 days before (before: 3 days before)")]
    [InlineData("every: 4 to 6 weeks", "every: 4 to 6 weeks\n    standing: [Praise 5 minutes, Challenges]",
        "What stands on every agenda of Core partner meeting is now Praise for discussion 5 minutes, Challenges for "
            + "discussion 10 minutes")]
    [InlineData("last: 2026-02-17", "last: 2026-02-24",
        "The last meeting of Core partner meeting is now Tuesday 24 February 2026 (before: Tuesday 17 February 2026)")]
    [InlineData("last: 2026-02-17", "last: 2026-02-10", null)] // the bot knows of a later one
    [InlineData("last: 2026-02-17", "rule: essential KDYT",
        "The rule of Core partner meeting is now essential KDYT (before: any)")]
    [InlineData("last: 2026-02-17", "paused: yes", "Core partner meeting is paused")]
    [InlineData("zone: Europe/London", "zone: Europe/Dublin",
        "The time zone is now Europe/Dublin (before: Europe/London)")]
    [InlineData("zone: Europe/London", "zone: Europe/London\n  blackouts:\n    - from: 2026-08-03\n      to: "
        + "2026-08-14",
        "No meetings on Monday 3 August 2026 to Friday 14 August 2026")]
    public async Task A_changed_file_is_a_change_in_plain_words(string from, string to, string? told)
    {
        await file.ApplyAsync(Imported.Small);
        var changed = Imported.Changed(Imported.Small, from, to);

        var result = await file.ApplyAsync(changed);

        Assert.True(result.IsSound, result.InWords());
        Assert.Equal(told is null ? [] : [told], result.Changes);
        Assert.Empty((await file.ApplyAsync(changed)).Changes);
    }

    [Fact]
    public async Task Who_is_not_in_the_file_leaves_and_comes_back_to_the_same_seat()
    {
        await file.ApplyAsync(Imported.Small);
        var before = await file.RosterAsync();
        var without = Without(Imported.Small, "  - key: kdyt", "series:");

        Assert.Equal(["KDYT leaves the partnership"], (await file.ApplyAsync(without)).Changes);
        Assert.False(Of(await file.RosterAsync(), "kdyt").TakesPart);

        Assert.Equal(["KDYT comes back to the partnership"], (await file.ApplyAsync(Imported.Small)).Changes);
        var after = await file.RosterAsync();
        Assert.Equal(Of(before, "kdyt").Id, Of(after, "kdyt").Id);
        Assert.Equal(MembersOf(before), MembersOf(after));
    }

    [Fact]
    public async Task People_leave_come_back_and_move()
    {
        await file.ApplyAsync(Imported.Small);
        var tobias = "      - name: Tobias Okafor\n        email: tobias@axis.example\n        roles: deputy\n";
        var without = Imported.Changed(Imported.Small, tobias, "");
        var moved = Imported.Changed(without, "  - key: kdyt", tobias + "  - key: kdyt");

        Assert.Equal(["Tobias Okafor leaves KDYT"], (await file.ApplyAsync(without)).Changes);
        Assert.Equal(["Tobias Okafor comes back for KDYT"], (await file.ApplyAsync(Imported.Small)).Changes);
        Assert.Equal(["Tobias Okafor moves from KDYT to Nightstop"], (await file.ApplyAsync(moved)).Changes);
        Assert.Single((await file.RosterAsync()).People, seated => seated.Person.Name == "Tobias Okafor");
    }

    [Fact]
    public async Task A_series_that_is_not_in_the_file_pauses()
    {
        await file.ApplyAsync(Imported.Small);

        var end = Imported.Small.IndexOf("series:", StringComparison.Ordinal);

        var result = await file.ApplyAsync(Imported.Small[..end]);

        Assert.Equal(["Core partner meeting is paused"], result.Changes);
    }

    [Fact]
    public async Task What_the_bot_learnt_since_stays()
    {
        await file.ApplyAsync(Imported.Small);
        var token = Seat(await file.RosterAsync(), "Ann Lee").Person.FeedToken;
        await file.MeanwhileAsync(db =>
        {
            var ann = db.People.Single(person => person.Name == "Ann Lee");
            (ann.EntraObjectId, ann.SnoozedUntil) = ("5f1c0a52-8c0e-4c8a-9f57-0d1f6f7e2b11", Imported.Now);
        });

        await file.ApplyAsync(Imported.Changed(Imported.Small, "ann@axis.example", "ann.lee@axis.example"));

        var person = Seat(await file.RosterAsync(), "Ann Lee").Person;
        Assert.Equal(
            ("5f1c0a52-8c0e-4c8a-9f57-0d1f6f7e2b11", Imported.Now, token),
            (person.EntraObjectId, person.SnoozedUntil, person.FeedToken));
    }

    [Fact]
    public async Task Another_account_takes_the_place_of_the_one_before()
    {
        const string first = "5f1c0a52-8c0e-4c8a-9f57-0d1f6f7e2b11";
        const string second = "0d1f6f7e-8c0e-4c8a-9f57-5f1c0a522b11";
        var known = Imported.Changed(Imported.Small, "tobias@axis.example", "tobias@axis.example\n        entra: "
            + $"{first}");
        await file.ApplyAsync(known);
        var tobias = Seat(await file.RosterAsync(), "Tobias Okafor").Person;
        await file.MeanwhileAsync(db => db.Handles.Add(new Handle("teams", "29:tobias", tobias.Id)));

        await file.ApplyAsync(Imported.Changed(known, first, second));

        await file.MeanwhileAsync(db => Assert.Empty(db.Handles));
        Assert.Equal(second, Seat(await file.RosterAsync(), "Tobias Okafor").Person.EntraObjectId);
    }

    [Fact]
    public async Task Somebody_of_another_partnership_is_the_same_person_with_another_seat()
    {
        await file.ApplyAsync(Imported.Small);
        await file.ApplyAsync(Imported.Changed(Imported.Small, "key: axis", "key: second"));

        var (axis, second) = (await file.RosterAsync(), await file.RosterAsync("second"));

        Assert.Equal(Seat(axis, "Ann Lee").Person.Id, Seat(second, "Ann Lee").Person.Id);
        Assert.NotEqual(Seat(axis, "Ann Lee").Member.Id, Seat(second, "Ann Lee").Member.Id);
    }

    [Fact]
    public async Task One_person_of_the_file_cannot_be_two_of_the_store()
    {
        const string id = "5f1c0a52-8c0e-4c8a-9f57-0d1f6f7e2b11";
        await file.ApplyAsync(
            Imported.Changed(Imported.Small, "ann@axis.example", $"ann@axis.example\n        entra: {id}"));

        var result = await file.ApplyAsync(
            Imported.Changed(Imported.Small, "tobias@axis.example", $"tobias@axis.example\n        entra: {id}"));

        var mistake = Assert.Single(result.Mistakes);
        Assert.Equal((20, 9), (mistake.Line, mistake.Column));
        Assert.Equal("Tobias Okafor", Seat(await file.RosterAsync(), "Tobias Okafor").Person.Name);
    }

    [Fact]
    public async Task An_open_poll_asks_who_joins_and_forgets_who_leaves()
    {
        await file.ApplyAsync(Imported.Small);
        var roster = await file.RosterAsync();
        var (maya, tobias) = (Seat(roster, "Maya Thornton"), Seat(roster, "Tobias Okafor"));
        await file.MeanwhileAsync(db => OpenPoll(db, roster, [maya, tobias]));

        await file.ApplyAsync(Imported.Changed(
            Imported.Changed(Imported.Small, "name: Tobias Okafor", "name: Una Price"), "tobias@", "una@").Replace(
            "series:", "  - key: our-way\n    name: Our Way\n    tier: core\nseries:", StringComparison.Ordinal));

        await file.MeanwhileAsync(db =>
        {
            var poll = db.Polls.Single();
            Assert.Equal(3, poll.Invited.Length);
            Assert.Equal(maya.Member.Id, Assert.Single(poll.Answers).By);
            Assert.Contains(db.Reminders, reminder => reminder.Rung == "ask");
        });
    }

    [Fact]
    public async Task A_meeting_keeps_its_time_on_the_wall_in_another_zone_and_everybody_hears()
    {
        await file.ApplyAsync(Imported.Small);
        var roster = await file.RosterAsync();
        await file.MeanwhileAsync(db => Schedule(db, roster));

        await file.ApplyAsync(Imported.Changed(Imported.Small, "Europe/London", "Europe/Paris"));

        await file.MeanwhileAsync(db =>
        {
            var meeting = db.Meetings.Single();
            Assert.Equal((new LocalDateTime(2026, 4, 14, 10, 0), 1), (meeting.Starts, meeting.Sequence));
            Assert.Equal(Instant.FromUtc(2026, 4, 14, 9, 30), meeting.EndsAt);
        });
    }

    private static IEnumerable<Id<Member>> MembersOf(Roster roster) =>
        roster.Present.Select(seated => seated.Member.Id).Order();

    private static Organisation Of(Roster roster, string key) => roster.Organisations.Single(each => each.Key == key);

    private static Seated Seat(Roster roster, string name) =>
        roster.People.Single(seated => seated.Person.Name == name);

    private static string Without(string yaml, string from, string until) =>
        yaml[..yaml.IndexOf(from, StringComparison.Ordinal)] + yaml[yaml.IndexOf(until, StringComparison.Ordinal)..];

    private static Meeting Plan(PartnerBotDb db)
    {
        var series = db.Series.Single();
        var today = new LocalDate(2026, 3, 2);
        var meeting = new Meeting(
            Id<Meeting>.New(Imported.Now), series, series.NextWindow(today), today, Imported.Now);
        db.Meetings.Add(meeting);
        return meeting;
    }

    private static void OpenPoll(PartnerBotDb db, Roster roster, Seated[] answered)
    {
        var closesAt = Imported.Now + Duration.FromDays(7);
        var poll = new DatePoll(
            Id<DatePoll>.New(Imported.Now), 1, Plan(db), WinningRule.Any, Imported.Now, closesAt);
        poll.AddSlot(new LocalDateTime(2026, 3, 24, 10, 0));
        poll.Invite(roster.Active.Select(organisation => organisation.Id));
        foreach (var seated in answered)
        {
            var by = seated.Member.Id;
            poll.Take(new Answer(1, seated.Organisation.Id, by, Suits.Yes, by, Imported.Now));
        }

        db.Polls.Add(poll);
    }

    private static void Schedule(PartnerBotDb db, Roster roster) => Plan(db).Schedule(
        new LocalDateTime(2026, 4, 14, 10, 0),
        roster.Partnership.Zone,
        roster.Active.Select(each => each.Id),
        Imported.Now);
}
