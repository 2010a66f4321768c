using System.Globalization;
using NodaTime;
using PartnerBot.Chat.Grammar;

namespace PartnerBot.Chat.Tests.Grammar;

public class SayTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("a", "a")]
    [InlineData("a|b", "a and b")]
    [InlineData("a|b|c", "a, b and c")]
    public void A_list_reads_as_a_sentence_does(string things, string said) =>
        Assert.Equal(said, Say.List(things.Split('|', StringSplitOptions.RemoveEmptyEntries)));

    [Theory]
    [InlineData(0, "organisation", null, "no organisations")]
    [InlineData(1, "organisation", null, "1 organisation")]
    [InlineData(4, "organisation", null, "4 organisations")]
    [InlineData(1_200, "message", null, "1,200 messages")]
    [InlineData(0, "person", "people", "no people")]
    [InlineData(1, "person", "people", "1 person")]
    [InlineData(2, "person", "people", "2 people")]
    public void A_count_agrees_with_its_noun(int count, string one, string? many, string said) =>
        Assert.Equal(said, Say.Count(count, one, many));

    [Fact]
    public void A_date_has_its_weekday_and_a_time_its_zone()
    {
        var when = new LocalDateTime(2026, 4, 14, 9, 5);

        Assert.Equal("Tuesday 14 April 2026", Say.Date(when.Date));
        Assert.Equal("14 April 2026", Say.DateWithoutWeekday(when.Date));
        Assert.Equal(
            "Tuesday 14 April 2026, 09:05 (Europe/London)",
            Say.DateAndTime(when, DateTimeZoneProviders.Tzdb["Europe/London"]));
    }

    [Fact]
    public void A_length_is_said_in_its_units()
    {
        Assert.Equal("4 weeks", Say.Length(Period.FromWeeks(4)));
        Assert.Equal("1 year and 2 months", Say.Length(Period.FromYears(1) + Period.FromMonths(2)));
        Assert.Equal("1 day, 1 hour and 30 minutes", Say.Length(Duration.FromMinutes((25 * 60) + 30)));
    }

    [Theory]
    [InlineData("short", 10, "short")]
    [InlineData("exactly 10", 10, "exactly 10")]
    [InlineData("a little too long", 10, "a little…")]
    [InlineData("🎉🎉🎉", 4, "🎉…")]
    [InlineData("👩‍👩‍👧👩‍👩‍👧", 10, "👩‍👩‍👧…")]
    [InlineData("👩‍👩‍👧 family", 5, "…")] // does not fit whole
    [InlineData("e\u0301e\u0301e\u0301", 4, "e\u0301…")]
    public void A_cut_tears_nothing_apart(string text, int longest, string cut)
    {
        Assert.Equal(cut, Say.Cut(text, longest));
        Assert.True(Say.Cut(text, longest).Length <= longest);
    }

    [Theory]
    [InlineData("Ann Smith", "Ann Smith")]
    [InlineData("  Ann \t\r\n Smith\u00A0", "Ann Smith")]
    [InlineData("Ann\u0000\u0007 Smith", "Ann Smith")]
    [InlineData("\u202Ehtims\u202C nnA", "htims nnA")]
    [InlineData("\u2067שלום\u2069 כהן\u200F", "שלום כהן")]
    [InlineData("An\u200Bn\uFEFF", "Ann")]
    [InlineData("\uE0000\uE001 Ann", "0 Ann")]
    [InlineData("👩‍👩‍👧 🇬🇧 ❤️ 🏴󠁧󠁢󠁳󠁣󠁴󠁿", "👩‍👩‍👧 🇬🇧 ❤️ 🏴󠁧󠁢󠁳󠁣󠁴󠁿")]
    [InlineData("مریم\u200Cنام", "مریم\u200Cنام")]
    [InlineData("Zoë Zoe\u0308", "Zoë Zoe\u0308")]
    [InlineData("**bold** <at>x</at> [a](b)", "**bold** <at>x</at> [a](b)")] // markup is the channel's business
    [InlineData("\u202E\u200B", "")]
    [InlineData("", "")]
    public void A_name_becomes_plain(string name, string plain)
    {
        Assert.Equal(plain, Say.Plain(name));
        Assert.Equal(plain, Say.Plain(plain));
    }

    [Fact]
    public void Half_an_emoji_is_not_plain()
    {
        Assert.Equal("Ann", Say.Plain("Ann\uD83D"));
        Assert.Equal("", Say.Plain("\uDC69"));
    }

    [Fact]
    public void Every_character_alone_becomes_plain_or_stays()
    {
        for (var code = 0; code <= char.MaxValue; code++)
        {
            var plain = Say.Plain($"a{(char)code}b");
            var isKept = plain.Length == 3;
            Assert.DoesNotContain(plain, c => char.IsControl(c) || char.IsSurrogate(c));
            Assert.DoesNotContain(plain, c => char.IsWhiteSpace(c) && c != ' ');
            Assert.True(isKept || !char.IsLetterOrDigit((char)code), code.ToString("X4", CultureInfo.InvariantCulture));
        }
    }
}
