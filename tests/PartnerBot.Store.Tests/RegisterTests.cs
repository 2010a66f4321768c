using NodaTime;
using PartnerBot.Domain;
using PartnerBot.Domain.Decisions;
using PartnerBot.Domain.Partnerships;

namespace PartnerBot.Store.Tests;

public sealed class RegisterTests
{
    [Theory]
    [MemberData(nameof(TestStore.Kinds), MemberType = typeof(TestStore))]
    public async Task A_part_of_the_register_holds_what_belongs_to_it_newest_first(string kind)
    {
        await using var store = await TestStore.OpenAsync(kind);
        var axis = Some.Partnership();
        var kdyt = Some.Organisation(axis);
        var board = new Board(Id<Board>.New(Some.Now), kdyt);
        var (open, made, waits, due) = (
            Some.Decision(axis, 1, "Open"), Made(axis, 2), Made(axis, 3), Made(axis, 4));
        open.Open([kdyt.Id], [], Some.Now + Duration.FromDays(7), Some.Now);
        Assert.Null(due.PlanReview(Some.Today.PlusDays(1), Some.Today));
        Assert.Null(made.PlanReview(Some.Today.PlusDays(2), Some.Today));
        var wait = new BoardWait(Id<BoardWait>.New(Some.Now), waits.Id, board, Some.Now, Some.Today);
        await store.WriteAsync(db => db.AddRange(axis, kdyt, board, open, made, waits, due, wait));

        Assert.Equal("4 3 2 1", await PartAsync(RegisterPart.All));
        Assert.Equal("1", await PartAsync(RegisterPart.Open));
        Assert.Equal("3", await PartAsync(RegisterPart.AwaitingBoards));
        Assert.Equal("4", await PartAsync(RegisterPart.DueForReview));
        var toReview = await store.ReadAsync(db => db.DecisionsToReviewAsync(axis.Id, Some.Today.PlusDays(2), default));
        Assert.Equal([2, 4], toReview.Select(one => one.Number));

        async Task<string> PartAsync(RegisterPart part)
        {
            var page = await store.ReadAsync(db => db.RegisterPageAsync(
                axis.Id, Viewer.Of(kdyt), part, Some.Today.PlusDays(1), 0, 10, default));
            Assert.Equal(page.Decisions.Count, page.Total);
            return string.Join(' ', page.Decisions.Select(one => one.Number));
        }
    }

    [Theory]
    [MemberData(nameof(TestStore.Kinds), MemberType = typeof(TestStore))]
    public async Task The_register_shows_and_counts_only_what_its_reader_may_see(string kind)
    {
        await using var store = await TestStore.OpenAsync(kind);
        var axis = Some.Partnership();
        var (core, wider) = (Some.Organisation(axis), Some.Organisation(axis, "mencap"));
        wider.Tier = Tier.Wider;
        await store.WriteAsync(db => db.AddRange(
            axis, core, wider, Some.Decision(axis, 1, "For all"), Restricted(axis, 2), HiddenFrom(axis, 3, core)));

        Assert.Equal("2 1", await SeenAsync(Viewer.Of(core)));
        Assert.Equal("3 1", await SeenAsync(Viewer.Of(wider)));
        Assert.Equal("1", await SeenAsync(Viewer.OfRoom(Audience.Everyone)));
        Assert.Equal("2 1", await SeenAsync(Viewer.OfRoom(Audience.CoreOnly)));

        async Task<string> SeenAsync(Viewer viewer)
        {
            var page = await store.ReadAsync(db => db.RegisterPageAsync(
                axis.Id, viewer, RegisterPart.All, Some.Today, 0, 10, default));
            Assert.Equal(page.Decisions.Count, page.Total);
            return string.Join(' ', page.Decisions.Select(one => one.Number));
        }
    }

    [Theory]
    [MemberData(nameof(TestStore.Kinds), MemberType = typeof(TestStore))]
    public async Task A_board_and_what_waits_for_it_come_back_as_they_were(string kind)
    {
        await using var store = await TestStore.OpenAsync(kind);
        var axis = Some.Partnership();
        var (kdyt, decision, member) = (Some.Organisation(axis), Made(axis, 1), Id<Member>.New(Some.Now));
        var board = new Board(Id<Board>.New(Some.Now), kdyt);
        Assert.Null(board.MeetOn([Some.Today.PlusDays(9), Some.Today.PlusDays(40)], Some.Today));
        Assert.Null(board.WantPapers(Period.FromDays(10)));
        Assert.Null(board.Gate("money"));
        var wait = new BoardWait(Id<BoardWait>.New(Some.Now), decision.Id, board, Some.Now, Some.Today);
        Assert.Null(wait.Refuse(member, Spoken.OnItsBehalf, "“No” — naïve 😀", Some.Now));
        await store.WriteAsync(db => db.AddRange(axis, kdyt, decision, board, wait));

        var found = await store.ReadAsync(db => db.BoardOfAsync(kdyt.Id, default));
        var gate = await store.ReadAsync(db => db.GateOfAsync(decision.Id, default));

        Assert.Equal(board.Dates.AsEnumerable(), found!.Dates);
        Assert.Equal((board.Papers, "money"), (found.Papers, Assert.Single(found.Classes)));
        var back = Assert.Single(gate.Waits);
        Assert.Equal((wait.AgreedAt, wait.AgreedOn, wait.Papers), (back.AgreedAt, back.AgreedOn, back.Papers));
        Assert.Equal((BoardAnswer.Refused, "“No” — naïve 😀"), (back.Answer, back.Reason));
        Assert.Equal((wait.By, wait.Spoken, wait.SettledAt), (back.By, back.Spoken, back.SettledAt));
    }

    private static Decision Made(Partnership partnership, int number)
    {
        var decision = Some.Decision(partnership, number, "Made");
        decision.Record("", [], Some.Now);
        return decision;
    }

    private static Decision Restricted(Partnership axis, int number) => new(
        Id<Decision>.New(Some.Now), number, axis, "For the core", Some.Class(axis), Id<Member>.New(Some.Now), Some.Now)
    {
        Audience = Audience.CoreOnly,
    };

    private static Decision HiddenFrom(Partnership axis, int number, Organisation from) => new(
        Id<Decision>.New(Some.Now), number, axis, "A contract", Some.Class(axis), Id<Member>.New(Some.Now), Some.Now)
    {
        HiddenFrom = [from.Id],
    };
}
