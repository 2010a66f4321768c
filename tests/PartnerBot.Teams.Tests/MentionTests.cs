using System.Text.Json.Nodes;
using PartnerBot.Chat;

namespace PartnerBot.Teams.Tests;

/// <summary>The bot's name is taken out of what is said to it; other people's names become markers.</summary>
public sealed class MentionTests
{
    private static readonly JsonNode Bot = Named("28:partnerbot", "PartnerBot");
    private static readonly JsonNode Tom = Named("29:tom", "Tom");
    private static readonly JsonNode OtherTom = Named("29:tom2", "Tom");
    private static readonly JsonNode OtherBot = Named("28:other", "OtherBot");

    [Theory]
    [InlineData("<at>PartnerBot</at> help", "help")]
    [InlineData("<at>PartnerBot</at>help", "help")]
    [InlineData("help <at>PartnerBot</at>", "help")]
    [InlineData("please <at>PartnerBot</at> help", "please help")]
    [InlineData("<AT>partnerbot</AT> help", "help")]
    [InlineData("<at id=\"0\">PartnerBot</at> help", "help")]
    [InlineData("<at>PartnerBot</at> help <at>PartnerBot</at>", "help")]
    [InlineData("<at>PartnerBot</at>&nbsp;help", "help")]
    [InlineData("<at>PartnerBot</at>\u00A0\u00A0 help\u200B", "help")]
    [InlineData("\uFEFF<at>PartnerBot</at>\r\nfirst   line \r\n  second\tline\n", "first line\nsecond line")]
    [InlineData("<at>PartnerBot</at>", "")]
    [InlineData("<at>PartnerBot</at> Mind &amp; Body &lt;3", "Mind & Body <3")]
    // Typed, not mentioned: text like any other.
    [InlineData("<at>PartnerBot</at> &lt;at&gt;CEO&lt;/at&gt; said so", "<at>CEO</at> said so")]
    [InlineData("<at>PartnerBot</at> <at>CEO</at> said so", "CEO said so")]
    [InlineData("<at>PartnerBot</at> <at>unclosed", "<at>unclosed")]
    // The two characters around a mention's number, typed by hand and as an entity.
    [InlineData("<at>PartnerBot</at> \uE0000\uE001 and &#xE000;0&#xE001;", "0 and 0")]
    // A family of four and a flag keep their joiners.
    [InlineData("<at>PartnerBot</at> hi 👨‍👩‍👧‍👦", "hi 👨‍👩‍👧‍👦")]
    public async Task The_name_of_the_bot_is_taken_out(string text, string heard)
    {
        Assert.Equal(heard, (await HearAsync(text, Bot)).Text);
    }

    [Theory]
    // Without "text", as when the name has an ampersand in it (BotFramework-Services#204).
    [InlineData("<at>Plan &amp; Do</at> help", "Plan & Do", null)]
    [InlineData("<at>Plan & Do</at> help", "Plan & Do", null)]
    [InlineData("<at>Plan &amp; Do</at> help", "Plan & Do", "<at>Plan & Do</at>")]
    // Without a name: the name that the activity gives to its recipient.
    [InlineData("<at>PartnerBot</at> help", null, null)]
    [InlineData("<at>whatever</at> help", null, "<at>whatever</at>")]
    // Names that would be patterns.
    [InlineData("<at>Bot (new) $1 ~ [x]</at> help", "Bot (new) $1 ~ [x]", "<at>Bot (new) $1 ~ [x]</at>")]
    // A client that writes the name bare.
    [InlineData("@PartnerBot help", "PartnerBot", "@PartnerBot")]
    public async Task A_name_is_taken_out_however_it_is_told(string text, string? name, string? marker)
    {
        var entity = new JsonObject
        {
            ["type"] = "Mention",
            ["mentioned"] = new JsonObject { ["id"] = "28:partnerbot", ["name"] = name },
            ["text"] = marker,
        };

        Assert.Equal("help", (await HearAsync(text, entity)).Text);
    }

    [Fact]
    public async Task Another_person_becomes_a_marker_and_is_looked_up()
    {
        var heard = await HearAsync("<at>PartnerBot</at> add <at>Tom</at>as deputy", Bot, Tom);

        Assert.Equal($"add {Mention.Marker(0)} as deputy", heard.Text);
        Assert.Equal(
            new Speaker("teams", "29:tom") { Name = "Tom", Email = "tom@partner.example", EntraObjectId = "e-tom" },
            Assert.Single(heard.Mentions).Who);
    }

    [Fact]
    public async Task Two_people_of_one_name_are_told_apart_by_their_places()
    {
        var heard = await HearAsync("<at>PartnerBot</at> <at>Tom</at> for <at>Tom</at>", Bot, Tom, OtherTom);

        Assert.Equal($"{Mention.Marker(0)} for {Mention.Marker(1)}", heard.Text);
        Assert.Equal(["29:tom", "29:tom2"], heard.Mentions.Select(mention => mention.Who.Id));
    }

    [Fact]
    public async Task One_person_named_twice_is_one_mention()
    {
        var heard = await HearAsync("<at>PartnerBot</at> <at>Tom</at> and <at>Tom</at>", Bot, Tom);

        Assert.Equal($"{Mention.Marker(0)} and {Mention.Marker(0)}", heard.Text);
        Assert.Single(heard.Mentions);
    }

    [Fact]
    public async Task Of_two_bots_only_our_own_is_taken_out()
    {
        var heard = await HearAsync("<at>OtherBot</at> <at>PartnerBot</at> hello", Bot, OtherBot);

        Assert.Equal($"{Mention.Marker(0)} hello", heard.Text);
        Assert.Equal("28:other", Assert.Single(heard.Mentions).Who.Id);
    }

    [Theory]
    [InlineData("type", "channel")]
    [InlineData("type", "team")]
    [InlineData("mentionType", "Tag")]
    [InlineData("id", null)]
    [InlineData("id", "")]
    public async Task A_team_a_channel_or_a_tag_is_a_word_and_no_person(string field, string? value)
    {
        var plans = Named("19:plans@thread.tacv2", "Plans");
        (field == "mentionType" ? plans : plans["mentioned"]!)[field] = value;

        var heard = await HearAsync("<at>PartnerBot</at> see <at>Plans</at>", Bot, plans);

        Assert.Equal("see Plans", heard.Text);
        Assert.Empty(heard.Mentions);
    }

    [Fact]
    public async Task A_page_of_tags_is_read_to_its_end()
    {
        var people = Enumerable.Range(0, 200).Select(number => Named($"29:{number}", $"P{number}"));
        var open = string.Concat(Enumerable.Repeat("<at>", 8_000));
        var closed = string.Concat(Enumerable.Repeat("<at>x</at>", 2_000));

        Assert.Equal(IncomingKind.Said, (await HearAsync(open + closed, [Bot, .. people])).Kind);
    }

    private static async Task<Incoming> HearAsync(string text, params JsonNode[] entities)
    {
        await using var teams = await Scene.Teams.StartAsync();
        teams.Connector.AnswersWith(
            System.Net.HttpStatusCode.OK, """{"id":"29:tom","email":"tom@partner.example","aadObjectId":"e-tom"}""");
        var activity = teams.Recorded("group-message");
        activity["text"] = text;
        activity["entities"] = new JsonArray([.. entities.Select(entity => entity.DeepClone())]);
        return await teams.HearAsync(activity);
    }

    private static JsonObject Named(string id, string name) => new()
    {
        ["type"] = "mention",
        ["mentioned"] = new JsonObject { ["id"] = id, ["name"] = name },
        ["text"] = $"<at>{name}</at>",
    };
}
