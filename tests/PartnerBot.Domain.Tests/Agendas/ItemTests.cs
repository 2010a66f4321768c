using NodaTime;
using PartnerBot.Domain.Agendas;
using PartnerBot.Domain.Meetings;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Domain.Reminders;

namespace PartnerBot.Domain.Tests.Agendas;

/// <summary>An item's words, and its way from asked to done.</summary>
public sealed class ItemTests
{
    [Theory]
    [InlineData("Winter rota", "Winter rota", null, 0)]
    [InlineData("Winter rota for decision", "Winter rota", ItemKind.Decide, 0)]
    [InlineData("Winter rota 20 minutes", "Winter rota", null, 20)]
    [InlineData("Winter rota for 20 min", "Winter rota", null, 20)]
    [InlineData("Winter rota for discussion 20 minutes", "Winter rota", ItemKind.Discuss, 20)]
    [InlineData("Winter rota 20 minutes for information", "Winter rota", ItemKind.Inform, 20)]
    [InlineData("MoU for agreement revision", "MoU", ItemKind.Revise, 0)]
    [InlineData("Pay for staff", "Pay for staff", null, 0)] // a kind nobody knows is a part of the title
    [InlineData("The first 20 minutes of a call", "The first 20 minutes of a call", null, 0)] // not at the end
    [InlineData("Silence 0 minutes", "Silence 0 minutes", null, 0)] // takes no time: no length
    [InlineData("Marathon 999 minutes", "Marathon 999 minutes", null, 0)] // longer than a day's work
    [InlineData("Freedom of information", "Freedom of information", null, 0)]
    [InlineData("for decision", "", ItemKind.Decide, 0)]
    public void Kind_and_minutes_are_taken_off_the_end_of_a_line(string said, string title, ItemKind? kind, int minutes)
    {
        var line = ItemLine.Read(said);

        Assert.Equal((title, kind), (line.Title, line.Kind));
        Assert.Equal(Duration.FromMinutes(minutes), line.Length ?? Duration.Zero);
    }

    [Theory]
    [InlineData("Praise, Challenges", "Praise for discussion 10 minutes|Challenges for discussion 10 minutes")]
    [InlineData("Praise for information 5 minutes", "Praise for information 5 minutes")]
    [InlineData("none", "")]
    [InlineData("Praise, praise", null)] // twice the same
    [InlineData("5 minutes", null)] // no title
    [InlineData(" , ", null)]
    public void Standing_items_are_a_list_of_lines(string said, string? written) => Assert.Equal(
        written,
        ItemLine.ReadStanding(said) is { } items ? string.Join('|', items.Select(ItemLine.Write)) : null);

    [Fact]
    public void A_late_item_asks_those_who_decide_and_tells_whoever_added_it()
    {
        var (agenda, item) = (Some.Agenda(), Some.Item(1));
        var (decides, asks) = (Id<Member>.New(Some.Now), Id<Member>.New(Some.Now));
        item.AddedBy = asks;
        item.ComeLate(agenda, [decides], Some.Now);

        var asked = Assert.Single(item.Owes(Some.Partnership));
        Assert.Equal((Rungs.ItemLate, Recipient.Member(decides)), (asked.Rung, asked.Recipient));
        Assert.Null(item.Accept(Some.Now));
        var told = Assert.Single(item.Owes(Some.Partnership));
        Assert.Equal((Rungs.ItemAnswered, Recipient.Member(asks)), (told.Rung, told.Recipient));
        Assert.Equal((ItemState.Agreed, agenda.Id), (item.State, item.AgendaId));
    }

    [Fact]
    public void A_late_item_that_is_put_off_waits_for_the_next_agenda()
    {
        var item = Some.Item(1);
        item.ComeLate(Some.Agenda(), [], Some.Now);

        Assert.Null(item.PutOff(Some.Now));

        Assert.Equal(ItemState.Waiting, item.State);
        Assert.Null(item.AgendaId);
        Assert.Equal(AgendaItem.NotLate, item.PutOff(Some.Now));
        Assert.Equal(AgendaItem.NotLate, item.Accept(Some.Now));
    }

    [Fact]
    public void What_is_over_stays_over()
    {
        var item = Some.Item(1);
        Assert.Null(item.Finish("Agreed"));

        Assert.Equal(AgendaItem.Over, item.Finish("Again"));
        Assert.Equal(AgendaItem.Over, item.Remove());
        Assert.Equal("Agreed", item.Outcome);
    }

    [Fact]
    public void An_unfinished_item_goes_on_as_another_with_all_that_was_said_about_it()
    {
        var item = Some.Item(1);
        (item.Note, item.Audience, item.HiddenFrom) = ("Read it", Audience.CoreOnly, [Some.Seats[0]]);

        var next = item.CarryOver(Id<AgendaItem>.New(Some.Now), 7, Some.Now);

        Assert.Equal(ItemState.CarriedOver, item.State);
        Assert.Equal((7, ItemOrigin.Carried, ItemState.Waiting), (next.Number, next.Origin, next.State));
        Assert.Equal(("Read it", Audience.CoreOnly), (next.Note, next.Audience));
        Assert.Equal(item.HiddenFrom, next.HiddenFrom);
        Assert.Equal(item.Subject, next.About);
        Assert.Null(next.AgendaId);
    }
}
