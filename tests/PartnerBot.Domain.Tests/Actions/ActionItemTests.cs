using NodaTime;
using NodaTime.Text;
using PartnerBot.Domain.Actions;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Domain.Reminders;
using PartnerBot.Domain.Time;

namespace PartnerBot.Domain.Tests.Actions;

/// <summary>Ann of KDYT takes an action on, on Monday 2 March 2026, for Friday 20 March.</summary>
public class ActionItemTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 3, 2, 9, 0);
    private static readonly LocalDate Due = new(2026, 3, 20);

    private readonly Partnership partnership =
        new(Id<Partnership>.New(Now), "axis", "Axis", "Europe/London", Nation.EnglandAndWales, "token");

    private readonly Member ann;
    private readonly Member eve;
    private readonly Member bob;

    public ActionItemTests()
    {
        var (kdyt, basement) = (Id<Organisation>.New(Now), Id<Organisation>.New(Now));
        ann = Someone(kdyt);
        eve = Someone(kdyt);
        bob = Someone(basement);
    }

    [Theory]
    // Three working days before, and on the day.
    [InlineData("2026-03-20", "action-before 2026-03-17T09:30, action-day 2026-03-20T09:30")]
    // A weekend lies between.
    [InlineData("2026-03-24", "action-before 2026-03-19T09:30, action-day 2026-03-24T09:30")]
    // A Sunday: nobody is reminded at the weekend.
    [InlineData("2026-03-22", "action-before 2026-03-17T09:30, action-day 2026-03-20T09:30")]
    // Good Friday is 3 April; 10:00 stays 10:00 across the change of clocks on 29 March.
    [InlineData("2026-04-03", "action-before 2026-03-30T09:30, action-day 2026-04-02T09:30")]
    // So soon that a word before would come at once.
    [InlineData("2026-03-04", "action-day 2026-03-04T09:30")]
    // Today: whoever takes it on knows.
    [InlineData("2026-03-02", "")]
    public void The_owner_is_reminded_before_and_on_the_day(string due, string expected) =>
        Assert.Equal(expected, Owed(Action(LocalDatePattern.Iso.Parse(due).Value)));

    [Theory]
    [InlineData("2026-03-20", "2026-03-23T09:30")] // a Friday: on Monday
    [InlineData("2026-04-02", "2026-04-07T09:30")] // Easter Monday is no working day
    [InlineData("2026-03-10", "2026-03-11T09:30")]
    public void What_has_passed_is_asked_about_on_the_next_working_day(string due, string expected) =>
        Assert.Equal(expected, Local(Action(LocalDatePattern.Iso.Parse(due).Value).LooksAt!.Value));

    [Theory]
    [InlineData(Chase.Asked, "action-ask", "member")]
    [InlineData(Chase.AskedAgain, "action-ask-again", "member")]
    [InlineData(Chase.Offered, "action-offer", "leads")]
    public void Each_step_of_the_chase_owes_one_word(Chase step, string rung, string to)
    {
        var action = Action(Due);
        action.GoOn(step, Late, null);

        var owed = Assert.Single(action.Owes(partnership), one => one.DueAt == Late);
        Assert.Equal(rung, owed.Rung);
        Assert.StartsWith(to, owed.Recipient.Value, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(HelpWanted.MoreTime, "")]
    [InlineData(HelpWanted.Swap, "action-swap leads 2026-03-25T09:30")] // after a night to find somebody
    [InlineData(HelpWanted.Talk, "action-talk leads 2026-03-24T12:00")]
    public void Any_answer_ends_the_chase(HelpWanted help, string expected)
    {
        var action = Action(Due);
        action.GoOn(Chase.AskedAgain, Late, Late);

        Assert.Null(action.Answer(help, Late));

        Assert.Null(action.LooksAt);
        Assert.Equal(expected, string.Join(", ", action.Owes(partnership)
            .Select(one => $"{one.Rung} {one.Recipient} {Local(one.DueAt)}")));
    }

    [Fact]
    public void Nothing_is_ever_owed_to_a_shared_room()
    {
        foreach (var step in Enum.GetValues<Chase>())
        {
            foreach (var help in Enum.GetValues<HelpWanted>())
            {
                var action = Action(Due);
                action.GoOn(step, Late, Late);
                _ = action.Answer(help, Late);

                Assert.DoesNotContain(action.Owes(partnership), owed => owed.Recipient == Recipient.Shared);
            }
        }
    }

    [Fact]
    public void Another_day_begins_anew()
    {
        var action = Action(Due);
        action.GoOn(Chase.Offered, Late, null);

        Assert.Null(action.Move(new LocalDate(2026, 4, 14), partnership, Late));

        Assert.Equal("action-before 2026-04-09T09:30, action-day 2026-04-14T09:30", Owed(action));
        Assert.Equal("2026-04-15T09:30", Local(action.LooksAt!.Value));
    }

    [Theory]
    [InlineData("2026-03-23", "action-past")] // yesterday
    [InlineData("2026-03-20", "action-past")] // also when it was the day all along
    [InlineData("2026-03-24", null)] // today will do
    public void A_day_that_is_over_is_refused(string to, string? code)
    {
        var action = Action(Due);

        Assert.Equal(code, action.Move(LocalDatePattern.Iso.Parse(to).Value, partnership, Late)?.Code);
        Assert.Equal(code is null ? to : "2026-03-20", LocalDatePattern.Iso.Format(action.DueOn));
    }

    [Fact]
    public void The_same_day_again_changes_nothing() =>
        Assert.Equal(ActionItem.SameDay, Action(Due).Move(Due, partnership, Now));

    [Fact]
    public void Within_an_organisation_an_action_keeps_its_number()
    {
        var action = Action(Due);

        Assert.Null(action.HandTo(eve, Due, partnership, Now));

        Assert.Equal((1, eve.Id, ActionState.Open), (action.Number, action.OwnerId, action.State));
        Assert.All(action.Owes(partnership), owed => Assert.Equal(Recipient.Member(eve.Id), owed.Recipient));
    }

    [Fact]
    public void Another_organisation_takes_it_on_as_its_own()
    {
        var action = Action(Due);

        var next = action.PassOn(Id<ActionItem>.New(Now), bob, Due, partnership, Now);

        Assert.Equal((ActionState.Moved, 2), (action.State, action.MovedTo));
        Assert.Equal((2, 1, bob.OrganisationId), (next.Number, next.MovedFrom, next.OrganisationId));
        Assert.Empty(action.Owes(partnership));
    }

    [Fact]
    public void What_has_ended_stays_as_it_ended()
    {
        var action = Action(Due);
        Assert.Null(action.Finish(Now));

        Assert.Equal(ActionItem.Ended, action.Finish(Now));
        Assert.Equal(ActionItem.Ended, action.Drop("no money", Now));
        Assert.Equal(ActionItem.Ended, action.Move(Due.PlusDays(1), partnership, Now));
        Assert.Equal(ActionItem.Ended, action.HandTo(eve, Due, partnership, Now));
        Assert.Equal(ActionItem.Ended, action.Answer(HelpWanted.Talk, Now));
        Assert.Equal((ActionState.Done, ""), (action.State, action.Reason));
        Assert.Empty(action.Owes(partnership));
    }

    [Fact]
    public void Nobody_is_reminded_of_what_is_nobodys()
    {
        var action = Action(Due);
        action.LoseOwner();
        Assert.Empty(action.Owes(partnership));
        Assert.Null(action.LooksAt);

        action.FindOwner(partnership, Now);
        Assert.NotEmpty(action.Owes(partnership));
    }

    // Tuesday 24 March 2026, 12:00 in London.
    private static Instant Late => Instant.FromUtc(2026, 3, 24, 12, 0);

    private ActionItem Action(LocalDate due) =>
        new(Id<ActionItem>.New(Now), partnership, "Send the rota", ann, due, Now);

    private string Owed(ActionItem action) =>
        string.Join(", ", action.Owes(partnership).Select(owed => $"{owed.Rung} {Local(owed.DueAt)}"));

    private string Local(Instant at) => $"{at.InZone(partnership.Zone).LocalDateTime:uuuu-MM-dd'T'HH:mm}";

    private Member Someone(Id<Organisation> organisation) => new(
        Id<Member>.New(Now), partnership.Id, organisation, Id<Person>.New(Now), Roles.Representative);
}
