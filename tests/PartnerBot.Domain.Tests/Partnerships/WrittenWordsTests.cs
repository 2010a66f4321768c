using System.Collections.Immutable;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Domain.Time;

namespace PartnerBot.Domain.Tests.Partnerships;

public class WrittenWordsTests
{
    [Theory]
    [InlineData("core", Tier.Core)]
    [InlineData(" Lead partner ", Tier.Lead)]
    [InlineData("WIDER PARTNERS", Tier.Wider)]
    [InlineData("corr", null)]
    [InlineData("", null)]
    public void A_tier_is_read_as_people_write_it(string text, Tier? tier) => Assert.Equal(tier, TierWords.Read(text));

    [Theory]
    [InlineData("core", "Lead Core")] // the lead counts as core
    [InlineData("wider", "Wider")]
    [InlineData("wider and core", "Lead Core Wider")]
    [InlineData("lead, core, wider", "Lead Core Wider")]
    [InlineData("everyone", "Lead Core Wider")]
    [InlineData("core and friends", "")]
    public void Where_the_core_is_asked_the_lead_is_too(string text, string tiers) =>
        Assert.Equal(tiers, string.Join(' ', TierWords.ReadList(text)));

    [Theory]
    [InlineData("deputy", Roles.Deputy)]
    [InlineData("Coordinator and rep", Roles.Coordinator | Roles.Representative)]
    [InlineData("chair, staff", Roles.Chair | Roles.Staff)]
    [InlineData("boss", Roles.None)]
    [InlineData("deputy and boss", Roles.None)] // half understood is not understood
    public void Roles_are_read_as_people_write_them(string text, Roles roles) =>
        Assert.Equal(roles, RoleWords.ReadList(text));

    [Theory]
    [InlineData(Roles.Staff | Roles.Coordinator | Roles.Deputy, "coordinator, deputy and staff")]
    [InlineData(Roles.Chair, "chair")]
    [InlineData(Roles.None, "no role")]
    public void Roles_are_said_coordinator_first(Roles roles, string words) => Assert.Equal(words, roles.InWords());

    [Theory]
    [InlineData("Kidderminster & District Youth Trust (KDYT)", "kdyt")] // the abbreviation that people use anyway
    [InlineData("Wyre Forest Nightstop and Mediation Scheme", "wyre-forest")]
    [InlineData("The Basement", "basement")]
    [InlineData("Our Way", "our-way")]
    [InlineData("Supercalifragilisticexpialidocious", "supercalifragili")]
    [InlineData("🏠", "partner")] // nothing in it that can be typed everywhere
    public void A_key_is_made_of_the_name(string name, string key) => Assert.Equal(key, ShortKey.From(name, []));

    [Fact]
    public void A_key_that_is_taken_gets_a_number() =>
        Assert.Equal("mind-3", ShortKey.From("Mind", ["mind", "mind-2", "oakleaf"]));

    [Theory]
    [InlineData("KDYT", "kdyt")]
    [InlineData("our-way", "our-way")]
    [InlineData("our way", null)]
    [InlineData("-way", null)]
    [InlineData("a-key-that-nobody-would-want-to-type", null)]
    [InlineData("", null)]
    public void A_key_can_be_typed_in_one_word(string text, string? key) => Assert.Equal(key, ShortKey.Read(text));

    [Theory]
    [InlineData("Ann.Lee@KDYT.example", "ann.lee@kdyt.example")]
    [InlineData("<mailto:ann@kdyt.example>", "ann@kdyt.example")]
    [InlineData("o'brien+polls@mind.org.uk", "o'brien+polls@mind.org.uk")]
    [InlineData("ann@kdyt", null)]
    [InlineData("ann.kdyt.example", null)]
    [InlineData("ann lee@kdyt.example", null)]
    [InlineData("ann@kdyt..example", null)]
    [InlineData("ann@\u202Ekdyt.example", null)] // a mark that turns the text around
    public void An_address_has_a_name_an_at_and_a_domain(string text, string? address) =>
        Assert.Equal(address, EmailAddress.Read(text));

    [Theory]
    [InlineData("England & Wales", Nation.EnglandAndWales)]
    [InlineData("wales", Nation.EnglandAndWales)]
    [InlineData("northern-ireland", Nation.NorthernIreland)]
    [InlineData("Cornwall", null)]
    public void A_nation_is_read_as_people_write_it(string text, Nation? nation) =>
        Assert.Equal(nation, NationWords.Read(text));

    [Theory]
    [InlineData("europe/london", "Europe/London")]
    [InlineData("America/New York", "America/New_York")]
    [InlineData("GB", "GB")]
    [InlineData("London", null)] // near is not enough: the caller suggests
    public void A_zone_is_named_as_in_the_database(string text, string? zone) =>
        Assert.Equal(zone, ZoneNames.Read(text));

    [Fact]
    public void Every_word_that_is_said_can_be_read_back()
    {
        Assert.All(Enum.GetValues<Tier>(), tier => Assert.Equal(tier, TierWords.Read(tier.InWords())));
        Assert.All(Enum.GetValues<Nation>(), nation => Assert.Equal(nation, NationWords.Read(nation.InWords())));
        ImmutableArray<Roles> roles = [Roles.Coordinator, Roles.Representative, Roles.Deputy, Roles.Chair, Roles.Staff];
        Assert.All(roles, role => Assert.Equal(role, RoleWords.ReadList((role | Roles.Deputy).InWords()) & role));
    }
}
