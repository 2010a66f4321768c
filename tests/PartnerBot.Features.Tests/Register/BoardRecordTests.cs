using PartnerBot.Domain.Partnerships;
using PartnerBot.Testing;

namespace PartnerBot.Features.Tests.Register;

/// <summary>What is on record about boards, and what cannot be.</summary>
public sealed class BoardRecordTests
{
    [Fact]
    public async Task What_is_on_record_about_boards_is_listed_with_what_waits_for_them()
    {
        using var talk = await Gated.AtOurWayAsync();
        Assert.Contains(
            "Our Way: meets on Thursday 19 March 2026 and Thursday 16 April 2026; papers 10 days before; asked for "
                + "money.",
            await talk.SaysAsync("cat", "board list"),
            StringComparison.Ordinal);
        await talk.SaysAsync("ann", "decision record Share a van class money");

        Assert.Contains("Waiting for it: D-2026-001.", await talk.SaysAsync("cat", "board show our way"),
            StringComparison.Ordinal);
        Assert.Contains("Basement: nothing is on record.", await talk.SaysAsync("cat", "board show basement"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_board_without_a_date_ahead_is_a_sentence_too()
    {
        using var talk = await Gated.AtOurWayAsync();

        Assert.StartsWith(
            "On record: Our Way’s board has no date ahead on record; papers 10 days before; asked for money.",
            await talk.SaysAsync("bob", "board dates our-way are none"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_class_that_is_taken_away_no_longer_waits_and_what_waits_already_still_does()
    {
        using var talk = await Gated.AtOurWayAsync();
        await talk.SaysAsync("bob", "board gate our-way for policy");
        await talk.SaysAsync("ann", "decision record Share a van class money");
        Assert.StartsWith("Our Way’s board is no longer asked for money",
            await talk.SaysAsync("bob", "board ungate our-way for money"), StringComparison.Ordinal);
        await talk.SaysAsync("ann", "decision record Share a car class money");

        Assert.Contains("Agreed subject to", await talk.SaysAsync("cat", "decision show 1"), StringComparison.Ordinal);
        Assert.Contains("Agreed on", await talk.SaysAsync("cat", "decision show 2"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("board dates our-way are soon", "I could not read “soon” as a date.")]
    [InlineData("board dates our-way are 19 March and 31 February", "31 February")] // no such day
    [InlineData("board dates our-way are 1 March 2026", "A board that has met already cannot take a new paper")]
    [InlineData("board dates our-way are 19 March 2036", "Boards are planned at most three years ahead here")]
    [InlineData("board dates basement are 19 March", "Only those who speak for Basement, or a coordinator")]
    [InlineData("board dates zebra are 19 March", "I know no partner called “zebra”")]
    [InlineData("board papers our-way a few days before", "I could not read “a few days” as a length of time.")]
    [InlineData("board papers our-way 90 days before", "Papers can be due at most 60 days before the board.")]
    [InlineData("board papers basement 7 days before", "Only those who speak for Basement, or a coordinator")]
    [InlineData("board gate our-way for everything", "I know no class of decisions called “everything”")]
    [InlineData("board gate our-way for money", "That is on record already")]
    [InlineData("board gate basement for money", "Only those who speak for Basement, or a coordinator")]
    [InlineData("board ungate our-way for policy", "That board is not asked for decisions of that class")]
    [InlineData("board show zebra", "I know no partner called “zebra”")]
    [InlineData("decision ratify 7", "I see no decision 7 here")]
    [InlineData("decision ratify 1", "Our Way’s board is not asked about D-2026-001. No board is.")]
    [InlineData("decision ratify 2 for basement", "Only those who speak for Basement, or a coordinator")]
    [InlineData("decision ratify 2 for zebra", "I know no partner called “zebra”")]
    [InlineData("decision ratify 3", "D-2026-003 has not been agreed yet. Boards are asked once it is.")]
    [InlineData("decision ratify 4", "D-2026-004 was not agreed")]
    [InlineData("decision refuse 2 because \" \"", "I need a little more for that.")]
    public async Task What_cannot_be_is_answered_with_what_can(string said, string answer)
    {
        using var talk = await Gated.AtOurWayAsync();
        await talk.SaysAsync("ann", "decision record Paint the hall");
        await talk.SaysAsync("ann", "decision record Share a van class money");
        await talk.SaysAsync("bob", "decision propose Share a car class money");
        await talk.SaysAsync("bob", "decision propose Share a boat class money");
        await talk.SaysAsync("bob", "decision withdraw 4");
        var before = await talk.SaysAsync("bob", "board list");

        var heard = await talk.SaysAsync("bob", said);

        Assert.Contains(answer, heard, StringComparison.Ordinal);
        Assert.DoesNotContain("On record", heard, StringComparison.Ordinal);
        Assert.Equal(before, await talk.SaysAsync("bob", "board list"));
    }

    [Fact]
    public async Task Somebody_whose_board_is_not_asked_hears_whose_is()
    {
        using var talk = await Gated.AtOurWayAsync();
        await talk.SaysAsync("ann", "decision record Share a van class money");

        Assert.Equal(
            "KDYT’s board is not asked about D-2026-001. Awaited: our-way. For example: decision ratify D-2026-001 for "
                + "our-way",
            await talk.SaysAsync("ann", "decision ratify 1"));
    }

    [Fact]
    public async Task A_deputy_or_a_chair_speaks_for_a_board_and_front_line_staff_do_not()
    {
        using var talk = await Talk.WithAsync(Some.Axis
            .WithPerson("Fay", "our-way", Roles.Staff).WithPerson("Gus", "our-way", Roles.Chair));

        Assert.StartsWith("Only those who speak for Our Way",
            await talk.SaysAsync("fay", "board dates our-way are 19 March"), StringComparison.Ordinal);
        Assert.StartsWith("On record", await talk.SaysAsync("gus", "board dates our-way are 19 March"),
            StringComparison.Ordinal);
        Assert.StartsWith("On record", await talk.SaysAsync("eve", "board papers our-way on the day"),
            StringComparison.Ordinal);
    }
}
