using NodaTime;
using PartnerBot.Domain.Decisions;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Domain.Time;

namespace PartnerBot.Domain.Tests.Decisions;

public sealed class BoardLadderTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 6, 1, 9, 0);

    private static readonly Partnership Axis = new(
        Id<Partnership>.New(Now), "axis", "Axis", "Europe/London", Nation.EnglandAndWales, "feed");

    [Fact]
    public void The_papers_are_remembered_before_they_are_due_and_the_board_is_asked_about_the_day_after()
    {
        // Papers by Monday 8 June; five days before it is Wednesday 3 June. All times in London, an hour before UTC.
        Assert.Equal(
            ["board-papers 2026-06-03T08:30:00Z", "board-asked 2026-06-19T08:30:00Z"],
            Owed(BoardGateTests.Wait("2026-06-18", 10)));
    }

    [Fact]
    public void Where_the_papers_are_due_within_days_they_are_remembered_at_once()
    {
        Assert.Equal("board-papers 2026-06-01T09:00:00Z", Owed(BoardGateTests.Wait("2026-06-11", 10))[0]);
    }

    [Fact]
    public void Everything_goes_to_that_organisation_alone_but_a_word_to_the_leads_after_a_second_silent_board()
    {
        var wait = BoardGateTests.Wait("2026-06-18 2026-07-16 2026-09-17 2026-10-15", 10);
        var owed = wait.Owes(Axis).ToList();

        Assert.Equal(7, owed.Count);
        Assert.All(owed.Where(each => each.Rung != "board-silent"), each =>
            Assert.Equal(wait.OrganisationId, each.Recipient.AsSeat));
        var help = Assert.Single(owed, each => each.Rung == "board-silent");
        Assert.Equal("leads", help.Recipient.Value);
        Assert.Equal("2026-07-21T08:30:00Z", help.DueAt.ToString());
    }

    [Fact]
    public void Where_no_board_is_on_record_its_dates_are_asked_for_once()
    {
        Assert.Equal(["board-dates 2026-06-01T09:00:00Z"], Owed(BoardGateTests.Wait("", 10)));
    }

    [Fact]
    public void Nothing_is_owed_once_the_board_has_spoken_but_the_news()
    {
        var member = Id<Member>.New(Now);
        var (yes, last, no, none) = (Fresh(), Fresh(), Fresh(), Fresh());
        Assert.Null(yes.Ratify(member, Spoken.ByItself, Now));
        Assert.Null(last.Ratify(member, Spoken.ByItself, Now));
        last.Complete();
        Assert.Null(no.Refuse(member, Spoken.ByItself, "No", Now));
        none.LetGo(Now);

        Assert.Empty(Owed(yes));
        Assert.Equal(["board-passed 2026-06-01T09:00:00Z"], Owed(last));
        Assert.Equal(["board-refused 2026-06-01T09:00:00Z"], Owed(no));
        Assert.Empty(Owed(none));

        static BoardWait Fresh() => BoardGateTests.Wait("2026-06-18", 10);
    }

    private static List<string> Owed(BoardWait wait) =>
        [.. wait.Owes(Axis).Select(owed => $"{owed.Rung} {owed.DueAt}")];
}
