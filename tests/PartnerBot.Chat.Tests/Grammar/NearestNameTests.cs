using PartnerBot.Chat.Grammar;

namespace PartnerBot.Chat.Tests.Grammar;

public class NearestNameTests
{
    private static readonly string[] Names =
    [
        "KDYT", "42nd Street", "Zion Arts & Crafts", "The Proud Trust", "Basement", "Basement North", "Łódź Café",
        "Ann Smith", "Anne Smith", "Siân O'Brien", "שלום כהן", "St. Mary's", "🎉 Club", "राम",
    ];

    [Theory]
    // The same name but for case, accents and punctuation; it wins over longer ones.
    [InlineData("kdyt", "KDYT")]
    [InlineData("Basement", "Basement")]
    [InlineData("zion arts and crafts", "Zion Arts & Crafts")]
    [InlineData("Zion Arts + Crafts!", "Zion Arts & Crafts")]
    [InlineData("lodz cafe", "Łódź Café")]
    [InlineData("Lo\u0301dz\u0301 Cafe\u0301", "Łódź Café")] // accents written apart
    [InlineData("sian obrien", "Siân O'Brien")]
    [InlineData("Siân O’Brien", "Siân O'Brien")]
    [InlineData("st marys", "St. Mary's")]
    [InlineData("שָׁלוֹם כהן", "שלום כהן")] // with points
    [InlineData("🎉 club", "🎉 Club")]
    [InlineData("राम", "राम")]
    // How it begins.
    [InlineData("42nd", "42nd Street")]
    [InlineData("base", "Basement|Basement North")]
    [InlineData("ann", "Ann Smith|Anne Smith")]
    [InlineData("ann s", "Ann Smith")]
    // A word in it, then a part of it.
    [InlineData("trust", "The Proud Trust")]
    [InlineData("smith", "Ann Smith|Anne Smith")]
    [InlineData("north", "Basement North")]
    [InlineData("roud", "The Proud Trust")]
    // A slip or two.
    [InlineData("kdty", "KDYT")]
    [InlineData("basment", "Basement")]
    [InlineData("the prod turst", "The Proud Trust")]
    [InlineData("Ane Smith", "Ann Smith|Anne Smith")]
    [InlineData("Anna Smith", "Ann Smith|Anne Smith")]
    // Nobody.
    [InlineData("", "")]
    [InlineData("?!", "")]
    [InlineData("zz", "")]
    [InlineData("Manchester City Council", "")]
    [InlineData("राहुल", "")]
    public void Who_was_meant_is_found(string said, string found) =>
        Assert.Equal(found, string.Join('|', NearestName.Find(said, Names, name => name)));

    [Fact]
    public void Ties_come_in_the_order_of_the_candidates() =>
        Assert.Equal([2, 1], NearestName.Find("ann", [2, 1], number => $"Ann {number}").AsEnumerable());

    [Fact]
    public void A_name_of_ten_thousand_characters_is_nobody() =>
        Assert.Empty(NearestName.Find(new string('x', 10_000), Names, name => name));
}
