using NodaTime;
using PartnerBot.Domain.Time;

namespace PartnerBot.Domain.Tests.Time;

public sealed class WindowTests
{
    [Theory]
    [InlineData("2026-03-31", "2026-04-14", "31 March to 14 April")]
    [InlineData("2026-04-03", "2026-04-14", "3 to 14 April")]
    [InlineData("2026-04-03", "2026-04-03", "3 April")]
    [InlineData("2026-12-20", "2027-01-03", "20 December 2026 to 3 January 2027")]
    [InlineData("2026-04-14", "2027-04-14", "14 April 2026 to 14 April 2027")]
    public void A_window_is_named_by_its_ends(string earliest, string latest, string words) =>
        Assert.Equal(words, new Window(Read.Date(earliest), Read.Date(latest)).InWords());

    [Theory]
    [InlineData("2026-03-30", false)]
    [InlineData("2026-03-31", true)] // both ends count
    [InlineData("2026-04-14", true)]
    [InlineData("2026-04-15", false)]
    public void Both_ends_are_inside(string date, bool inside) =>
        Assert.Equal(inside, new Window(Read.Date("2026-03-31"), Read.Date("2026-04-14")).Contains(Read.Date(date)));

    [Fact]
    public void The_span_counts_every_day()
    {
        Assert.Equal(Period.FromDays(15), new Window(Read.Date("2026-03-31"), Read.Date("2026-04-14")).Span);
        Assert.Equal(Period.FromDays(1), new Window(Read.Date("2026-03-31"), Read.Date("2026-03-31")).Span);
    }

    [Fact]
    public void A_window_that_ends_before_it_begins_holds_nothing()
    {
        var none = new Window(Read.Date("2026-04-14"), Read.Date("2026-03-31"));

        Assert.True(none.IsEmpty);
        Assert.Equal(Period.Zero, none.Span);
        Assert.False(none.Contains(Read.Date("2026-04-01")));
    }
}
