using NodaTime;
using NodaTime.Text;
using PartnerBot.Domain.Decisions;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Domain.Time;

namespace PartnerBot.Domain.Tests.Decisions;

public sealed class BoardGateTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 6, 1, 9, 0);
    private static readonly LocalDate Today = new(2026, 6, 1);
    private static readonly Id<Decision> Agreed = Id<Decision>.New(Now);
    private static readonly Id<Member> Ann = Id<Member>.New(Now);
    private static readonly WorkingCalendar England = new(BankHolidays.Of(Nation.EnglandAndWales, []), []);

    [Theory]
    // Agreed on Monday 1 June 2026.
    [InlineData("2026-06-18 2026-07-16", 10, "2026-06-18", "2026-06-08")]
    [InlineData("2026-06-11 2026-07-16", 10, "2026-06-11", "2026-06-01")] // papers due on the very day: in time
    [InlineData("2026-06-10 2026-07-16", 10, "2026-07-16", "2026-07-06")] // papers were due the day before
    [InlineData("2026-06-08 2026-07-16", 7, "2026-06-08", "2026-06-01")]
    [InlineData("2026-06-14 2026-07-16", 7, "2026-06-14", "2026-06-05")] // Sunday: papers on the Friday before
    [InlineData("2026-06-13 2026-07-16", 13, "2026-07-16", "2026-07-03")] // the Friday before was in May
    [InlineData("2026-06-01", 0, "2026-06-01", "2026-06-01")] // a board today, papers at the table
    [InlineData("2026-06-04", 7, "", "")] // too late for the only one
    [InlineData("", 7, "", "")] // no date on record
    public void The_earliest_board_is_the_first_whose_papers_can_still_be_sent(
        string dates, int papers, string on, string papersOn)
    {
        var next = Wait(dates, papers).Next(England, Today);

        Assert.Equal((on, papersOn), (Text(next?.On), Text(next?.PapersOn)));
    }

    [Theory]
    [InlineData("2026-06-18", "2026-06-18", 0)] // on its day it can still say so
    [InlineData("2026-06-19", "2026-07-16", 1)] // silence is no approval: the next board
    [InlineData("2026-07-17", "", 2)]
    public void A_board_that_said_nothing_is_followed_by_the_next(string today, string on, int missed)
    {
        var wait = Wait("2026-06-18 2026-07-16", 10);

        Assert.Equal(on, Text(wait.Next(England, Day(today))?.On));
        Assert.Equal(missed, wait.Missed(England, Day(today)).Count());
    }

    [Theory]
    [InlineData("2026-06-18", "2026-07-02", GateState.Awaited, "2026-07-02")] // the last of them
    [InlineData("2026-06-18", "", GateState.Awaited, "")] // of one no date is known
    [InlineData("2026-06-18 yes", "2026-07-02", GateState.Awaited, "2026-07-02")]
    [InlineData("2026-06-18", "2026-07-02 yes", GateState.Awaited, "2026-06-18")]
    [InlineData("2026-06-18 yes", "2026-07-02 yes", GateState.Passed, "")]
    [InlineData("2026-06-18 yes", "2026-07-02 no", GateState.Refused, "")]
    [InlineData("2026-06-18", "2026-07-02 no", GateState.Refused, "2026-06-18")] // one no is enough
    [InlineData("2026-06-18 left", "2026-07-02", GateState.Awaited, "2026-07-02")]
    [InlineData("2026-06-18 left", "2026-07-02 yes", GateState.Passed, "")]
    [InlineData("2026-06-18 left", "2026-07-02 left", GateState.NoGate, "")]
    public void A_decision_binds_everyone_when_the_last_board_has_said_yes(
        string one, string other, GateState state, string earliest)
    {
        var gate = new BoardGate([Told(one), Told(other)]);

        Assert.Equal(state, gate.State);
        Assert.Equal(earliest, Text(gate.EarliestOn(England, Today)));
    }

    [Fact]
    public void Where_no_board_is_asked_there_is_no_gate()
    {
        var gate = new BoardGate([]);

        Assert.Equal(GateState.NoGate, gate.State);
        Assert.Null(gate.EarliestOn(England, Today));
    }

    [Theory]
    [InlineData("", "money", Boards.Asked, true)] // never said which: as the class says
    [InlineData("", "policy", Boards.NotAsked, false)]
    [InlineData("money", "money", Boards.NotAsked, true)] // this organisation's own rule
    [InlineData("money", "agreement", Boards.Asked, false)] // it said which, and this is none of them
    [InlineData("agreement money", "agreement", Boards.Asked, true)]
    public void A_board_is_asked_for_the_classes_that_its_organisation_named(
        string named, string proposed, Boards boards, bool asked)
    {
        var board = Board("", 7);
        foreach (var each in named.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            Assert.Null(board.Gate(each));
        }

        Assert.Equal(asked, board.IsAskedFor(proposed, boards));
    }

    [Fact]
    public void A_class_is_named_once_and_taken_away_once()
    {
        var board = Board("", 7);

        Assert.Null(board.Gate("money"));
        Assert.Equal(Domain.Decisions.Board.GateThere, board.Gate("money"));
        Assert.Null(board.Ungate("money"));
        Assert.Equal(Domain.Decisions.Board.NoSuchGate, board.Ungate("money"));
    }

    [Fact]
    public void Dates_are_kept_in_order_and_once_and_lie_ahead()
    {
        var board = Board("", 7);

        Assert.Null(board.MeetOn([Day("2026-07-16"), Day("2026-06-18"), Day("2026-07-16")], Today));
        Assert.Equal("2026-06-18 2026-07-16", Texts(board.Dates));
        Assert.Equal(Domain.Decisions.Board.DateInThePast, board.MeetOn([Day("2026-05-31")], Today));
        Assert.Equal(Domain.Decisions.Board.DateTooFar, board.MeetOn([Day("2029-06-02")], Today));
        var many = Enumerable.Range(1, 25).Select(week => Today.PlusWeeks(week));
        Assert.Equal(Domain.Decisions.Board.TooManyDates, board.MeetOn(many, Today));
        Assert.Equal("2026-06-18 2026-07-16", Texts(board.Dates));
    }

    [Theory]
    [InlineData("P60D", true)]
    [InlineData("P61D", false)]
    [InlineData("P8W", true)]
    [InlineData("P2M", true)]
    [InlineData("P3M", false)]
    public void Papers_are_due_at_most_sixty_days_before(string period, bool taken)
    {
        var refusal = Board("", 7).WantPapers(PeriodPattern.Roundtrip.Parse(period).Value);

        Assert.Equal(taken ? null : Domain.Decisions.Board.PapersTooEarly, refusal);
    }

    [Fact]
    public void What_a_board_said_stays_but_a_no_may_become_a_yes()
    {
        var wait = Wait("2026-06-18", 7);

        Assert.Null(wait.Refuse(Ann, Spoken.ByItself, "No money this year", Now));
        Assert.Equal(BoardWait.AlreadyRefused, wait.Refuse(Ann, Spoken.ByItself, "Again", Now));
        Assert.Null(wait.Ratify(Ann, Spoken.ByItself, Now));
        Assert.Equal("", wait.Reason);
        Assert.Equal(BoardWait.AlreadyRatified, wait.Ratify(Ann, Spoken.ByItself, Now));
        Assert.Equal(BoardWait.AlreadyRatified, wait.Refuse(Ann, Spoken.ByItself, "Too late", Now));
    }

    [Fact]
    public void What_was_written_down_for_an_organisation_its_own_people_can_put_right_but_not_the_other_way_round()
    {
        var wait = Wait("2026-06-18", 7);

        Assert.Null(wait.Ratify(Ann, Spoken.OnItsBehalf, Now));
        Assert.Equal(BoardWait.AlreadyRatified, wait.Refuse(Ann, Spoken.OnItsBehalf, "Wrong line", Now));
        Assert.Null(wait.Refuse(Ann, Spoken.ByItself, "We never agreed to that", Now));
        Assert.Equal(BoardWait.OnlyItself, wait.Ratify(Ann, Spoken.OnItsBehalf, Now));
        Assert.Null(wait.Ratify(Ann, Spoken.ByItself, Now));
    }

    [Fact]
    public void After_the_decision_was_superseded_there_is_nothing_to_ratify()
    {
        var wait = Wait("2026-06-18", 7);
        wait.LetGo(Now);

        Assert.Equal(BoardWait.NothingToRatify, wait.Ratify(Ann, Spoken.ByItself, Now));
        Assert.Equal(BoardWait.NothingToRatify, wait.Refuse(Ann, Spoken.ByItself, "Too late", Now));
        Assert.Equal(BoardAnswer.NotNeeded, wait.Answer);
    }

    [Fact]
    public void What_a_board_said_is_not_undone_when_its_organisation_leaves()
    {
        var wait = Told("2026-06-18 yes");
        wait.LetGo(Now);

        Assert.Equal(BoardAnswer.Ratified, wait.Answer);
    }

    [Fact]
    public void New_board_dates_count_for_what_still_waits()
    {
        var board = Board("2026-06-18", 7);
        var waiting = new BoardWait(Id<BoardWait>.New(Now), Agreed, board, Now, Today);
        var said = Told("2026-06-18 yes");
        Assert.Null(board.MeetOn([Day("2026-06-25")], Today));

        waiting.Follow(board);
        said.Follow(board);

        Assert.Equal("2026-06-25", Text(waiting.Next(England, Today)?.On));
        Assert.Equal("2026-06-18", Texts(said.Dates));
    }

    internal static Board Board(string dates, int papers)
    {
        var organisation = new Organisation(
            Id<Organisation>.New(Now), Id<Partnership>.New(Now), "kdyt", "KDYT", Tier.Core, Today);
        var board = new Board(Id<Board>.New(Now), organisation);
        Assert.Null(board.MeetOn(dates.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Day), Today));
        Assert.Null(board.WantPapers(Period.FromDays(papers)));
        return board;
    }

    internal static BoardWait Wait(string dates, int papers) =>
        new(Id<BoardWait>.New(Now), Agreed, Board(dates, papers), Now, Today);

    // "2026-06-18 yes": the dates, and what became of it.
    private static BoardWait Told(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var wait = Wait(string.Join(' ', words.Where(word => char.IsDigit(word[0]))), 7);
        switch (words.LastOrDefault())
        {
            case "yes":
                Assert.Null(wait.Ratify(Ann, Spoken.ByItself, Now));
                break;
            case "no":
                Assert.Null(wait.Refuse(Ann, Spoken.ByItself, "No", Now));
                break;
            case "left":
                wait.LetGo(Now);
                break;
        }

        return wait;
    }

    private static LocalDate Day(string text) => LocalDatePattern.Iso.Parse(text).Value;

    private static string Texts(IEnumerable<LocalDate> dates) =>
        string.Join(' ', dates.Select(LocalDatePattern.Iso.Format));

    private static string Text(LocalDate? date) => date is { } day ? LocalDatePattern.Iso.Format(day) : "";
}
