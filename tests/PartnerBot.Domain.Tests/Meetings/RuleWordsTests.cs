using NodaTime;
using PartnerBot.Domain.Meetings;
using PartnerBot.Domain.Partnerships;

namespace PartnerBot.Domain.Tests.Meetings;

public class RuleWordsTests
{
    private static readonly Dictionary<string, Id<Organisation>> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        ["kdyt"] = Fresh(1),
        ["our way"] = Fresh(2),
        ["Nightstop and Mediation"] = Fresh(3),
        ["Mediation"] = Fresh(4),
    };

    [Theory]
    [InlineData("any", "any")]
    [InlineData("anybody", "any")]
    [InlineData("all core", "all core")]
    [InlineData("All core partners", "all core")]
    [InlineData("at least 3", "at least 3")]
    [InlineData("at least 1", "any")]
    [InlineData("essential KDYT", "essential kdyt")]
    [InlineData("essential KDYT and Our Way", "essential kdyt and our way")]
    [InlineData("essential Nightstop and Mediation", "essential Nightstop and Mediation")] // one name, not two
    [InlineData("essential Nightstop and Mediation, kdyt", "essential Nightstop and Mediation and kdyt")]
    [InlineData("all core and at least 3", "all core, at least 3")]
    [InlineData("at least 2 partners, essential: kdyt", "at least 2, essential kdyt")]
    [InlineData("essential kdyt with all core", "all core, essential kdyt")]
    public void A_rule_is_read_as_people_write_it(string text, string means)
    {
        var reading = RuleWords.Read(text, Find);

        Assert.Equal(means, reading.Rule?.InWords(NameOf));
        Assert.Equal(reading.Rule, RuleWords.Read(means, Find).Rule);
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("everybody", "everybody")]
    [InlineData("at least none", "at least none")]
    [InlineData("at least 0", "at least 0")]
    [InlineData("essential Basement", "essential Basement")] // nobody of that name
    [InlineData("all core, essential Basement", "essential Basement")]
    [InlineData("essential", "essential")]
    public void What_is_no_rule_is_pointed_at(string text, string unclear)
    {
        var reading = RuleWords.Read(text, Find);

        Assert.Null(reading.Rule);
        Assert.Equal(unclear, reading.Unclear);
    }

    private static Id<Organisation>? Find(string name) => Known.TryGetValue(name, out var id) ? id : null;

    private static string NameOf(Id<Organisation> id) => Known.First(pair => pair.Value == id).Key;

    private static Id<Organisation> Fresh(int day) => Id<Organisation>.New(Instant.FromUtc(2026, 1, day, 0, 0));
}
