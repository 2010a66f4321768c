namespace PartnerBot.House.Tests;

/// <summary>Each guard is shown a broken house once, and bites.</summary>
public sealed class BrokenHouseTests
{
    [Fact]
    public void A_domain_that_references_the_store_is_seen() => Assert.NotEmpty(Walls.WrongReferences(House.With(
        "src/PartnerBot.Domain/PartnerBot.Domain.csproj",
        """<ProjectReference Include="..\PartnerBot.Store\PartnerBot.Store.csproj" />""")));

    [Fact]
    public void A_channel_that_brings_a_database_is_seen() => Assert.NotEmpty(Walls.WrongReferences(House.With(
        "src/PartnerBot.Teams/PartnerBot.Teams.csproj", """<PackageReference Include="Npgsql" />""")));

    [Theory]
    [InlineData("using PartnerBot.Features.Meetings;")]
    [InlineData("        PartnerBot.Features.Meetings.MeetingCard.Of(meeting);")]
    public void A_feature_that_looks_into_another_is_seen(string text) => Assert.NotEmpty(Walls.FeatureDoorsOpened(
        House.With("src/PartnerBot.Features/DatePolls/X.cs", text + "\n")));

    [Theory]
    [InlineData("Time", "using PartnerBot.Domain.Meetings;")]
    [InlineData("Partnerships", "using PartnerBot.Domain.Reminders;")]
    [InlineData("Agendas", "using PartnerBot.Domain.DatePolls;")]
    [InlineData("Time", "    Domain.Meetings.Series series;")]
    public void A_domain_room_that_looks_up_is_seen(string room, string text) => Assert.NotEmpty(
        Walls.DomainFloorsClimbed(House.With($"src/PartnerBot.Domain/{room}/X.cs", text + "\n")));

    [Fact]
    public void A_long_file_is_seen() =>
        Assert.NotEmpty(Manners.LongFiles(House.With("src/X/X.cs", new string('\n', 302))));

    [Fact]
    public void A_wide_line_is_seen() =>
        Assert.NotEmpty(Manners.WideLines(House.With("src/X/X.cs", new string('x', 121))));

    [Fact]
    public void A_long_method_is_seen() => Assert.NotEmpty(Manners.LongMethods(House.With(
        "src/X/X.cs",
        "public class X\n{\n    public void Do()\n    {\n" + new string('\n', 25) + "    }\n}\n")));

    [Theory]
    [InlineData("DateHelper")]
    [InlineData("Utils")]
    [InlineData("PollService")]
    [InlineData("CardBase")]
    public void A_name_that_says_nothing_is_seen(string name) =>
        Assert.NotEmpty(Manners.ForbiddenParts(House.With($"src/X/{name}.cs", "")));

    [Theory]
    [InlineData("src/PartnerBot.Domain/X.cs", "public async Task Go()")]
    [InlineData("src/PartnerBot.Chat/X.cs", "public Partnership Owner")]
    [InlineData("src/PartnerBot.Features/X/X.cs", "db.Database.ExecuteSqlRaw(text)")]
    [InlineData("src/PartnerBot.Features/X/X.cs", "{seated.Person.Name} ({seated.Organisation.Name})")]
    [InlineData("src/PartnerBot.Host/X.cs", "var now = DateTime.Parse(text)")]
    [InlineData("src/PartnerBot.Host/X.cs", "this.Start()")]
    [InlineData("src/PartnerBot.Host/X.cs", "#region All")]
    [InlineData("src/PartnerBot.Host/X.cs", "TODO later")]
    public void A_word_that_a_room_must_not_say_is_seen(string path, string text) =>
        Assert.NotEmpty(Manners.ForbiddenWords(House.With(path, text)));

    [Theory]
    [InlineData("catch (Exception mistake)")]
    [InlineData("catch (Exception)")]
    [InlineData("        catch\n        {")]
    public void A_catch_of_everything_is_seen(string text) =>
        Assert.NotEmpty(Manners.WideCatches(House.With("src/PartnerBot.Store/X.cs", text)));

    [Fact]
    public void A_turn_made_elsewhere_is_seen() => Assert.NotEmpty(Manners.TurnsMadeElsewhere(
        House.With("src/PartnerBot.Features/Meetings/X.cs", "new Turn(roster, me, room, words, incoming, now)")));
}
