using System.Buffers.Binary;
using System.Text.Json.Nodes;

namespace PartnerBot.Teams.Tests;

/// <summary>The app package, held to the rules of the Teams manifest that a bot can break.</summary>
public sealed class ManifestTests
{
    private static readonly string Folder = FindFolder();
    private static readonly byte[] Bytes = File.ReadAllBytes(Path.Combine(Folder, "manifest.json"));
    private static readonly JsonNode Manifest = JsonNode.Parse(Bytes)!;

    [Fact]
    public void It_is_plain_utf8_and_has_what_must_be_there()
    {
        string[] required =
            ["manifestVersion", "version", "id", "developer", "name", "description", "icons", "accentColor", "bots"];

        Assert.Equal((byte)'{', Bytes[0]); // no byte order mark
        Assert.All(required, field => Assert.NotNull(Manifest[field]));
        Assert.EndsWith(
            $"/v{Text("manifestVersion")}/MicrosoftTeams.schema.json",
            Text("$schema"),
            StringComparison.Ordinal);
        Assert.Matches(@"^\d+\.\d+\.\d+$", Text("version"));
        Assert.Matches("^#[0-9A-Fa-f]{6}$", Text("accentColor"));
    }

    [Theory]
    [InlineData("developer.name", 32)]
    [InlineData("name.short", 30)]
    [InlineData("name.full", 100)]
    [InlineData("description.short", 80)]
    [InlineData("description.full", 4000)]
    [InlineData("developer.websiteUrl", 2048)]
    [InlineData("developer.privacyUrl", 2048)]
    [InlineData("developer.termsOfUseUrl", 2048)]
    public void Each_text_is_there_and_not_too_long(string path, int most) =>
        Assert.InRange(Text(path).Length, 1, most);

    [Theory]
    [InlineData("developer.websiteUrl")]
    [InlineData("developer.privacyUrl")]
    [InlineData("developer.termsOfUseUrl")]
    public void Each_address_is_a_secure_page(string path) =>
        Assert.Equal(Uri.UriSchemeHttps, new Uri(Text(path)).Scheme);

    [Fact]
    public void The_app_and_the_bot_have_ids_of_their_own()
    {
        Assert.True(Guid.TryParse(Text("id"), out var app));
        Assert.True(Guid.TryParse(Bot["botId"]!.GetValue<string>(), out var bot));
        Assert.NotEqual(app, bot);
    }

    [Fact]
    public void The_bot_speaks_in_chats_groups_and_channels() =>
        Assert.Equal(["personal", "team", "groupChat"], Strings(Bot["scopes"]!));

    // Schema 1.25 has twelve commands a list, three lists, one for each scope.
    [Fact]
    public void Each_scope_has_a_menu_of_its_own_within_the_limits()
    {
        var lists = Bot["commandLists"]!.AsArray();

        Assert.Equal(Strings(Bot["scopes"]!), lists.Select(list => Assert.Single(Strings(list!["scopes"]!))));
        Assert.All(lists, list => Assert.InRange(list!["commands"]!.AsArray().Count, 1, 12));
        Assert.All(lists.SelectMany(list => list!["commands"]!.AsArray()), command =>
        {
            Assert.InRange(command!["title"]!.GetValue<string>().Length, 1, 32);
            Assert.InRange(command["description"]!.GetValue<string>().Length, 1, 128);
        });
    }

    // What the bot does needs none: it reads what mentions it, and asks the connector who is in a room.
    [Fact]
    public void It_asks_for_no_permission_to_read_what_is_not_said_to_it()
    {
        Assert.Null(Manifest["authorization"]);
        Assert.Null(Manifest["permissions"]);
        Assert.Null(Manifest["webApplicationInfo"]);
    }

    [Fact]
    public void The_message_extension_is_the_bots_own_and_within_the_limits()
    {
        var extension = Assert.Single(Manifest["composeExtensions"]!.AsArray())!;
        var commands = extension["commands"]!.AsArray();

        Assert.Equal(Bot["botId"]!.GetValue<string>(), extension["botId"]!.GetValue<string>());
        Assert.InRange(commands.Count, 1, 10);
        Assert.All(commands, command => Assert.InRange(command!["id"]!.GetValue<string>().Length, 1, 64));
        Assert.All(commands, command => Assert.InRange(command!["title"]!.GetValue<string>().Length, 1, 32));
        Assert.All(commands, command => Assert.InRange(command!["description"]!.GetValue<string>().Length, 1, 128));
    }

    [Theory]
    [InlineData("agenda-new", "action", "message compose")]
    [InlineData("decision-search", "query", "compose commandBox")]
    public void Each_command_of_the_extension_is_where_it_is_wanted(string id, string type, string contexts)
    {
        var command = Assert.Single(
            Manifest["composeExtensions"]![0]!["commands"]!.AsArray(),
            command => command!["id"]!.GetValue<string>() == id)!;

        Assert.Equal(type, command["type"]!.GetValue<string>());
        Assert.Equal(contexts, string.Join(' ', Strings(command["context"]!)));
        // An action opens the bot's own dialog; a search has what is typed as its one parameter.
        Assert.Equal(type == "action", command["fetchTask"]?.GetValue<bool>() ?? false);
        Assert.Equal(type == "query" ? 1 : 0, command["parameters"]?.AsArray().Count ?? 0);
    }

    [Fact]
    public void Domains_are_bare_host_names() =>
        Assert.All(Strings(Manifest["validDomains"]!), domain => Assert.Matches(@"^[a-z0-9.-]+\.[a-z]+$", domain));

    [Theory]
    [InlineData("color", 192)]
    [InlineData("outline", 32)]
    public void Each_icon_has_its_size(string icon, int pixels)
    {
        var png = File.ReadAllBytes(Path.Combine(Folder, Text("icons." + icon)));

        // PNG 1.2, 11.2.2: signature, then IHDR with width, height, depth and colour type.
        Assert.Equal("89504E470D0A1A0A", Convert.ToHexString(png.AsSpan(0, 8)));
        Assert.Equal(pixels, BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)));
        Assert.Equal(pixels, BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20)));
        Assert.Equal(6, png[25]); // with transparency
    }

    // The store cuts the picture round: what matters is in its middle, on one colour to the edge.
    [Fact]
    public void The_colour_icon_has_its_symbol_in_the_middle_of_one_colour()
    {
        var pixels = Png.Read(Path.Combine(Folder, Text("icons.color")));
        var border = pixels.Where(one => one.X is < 48 or >= 144 || one.Y is < 48 or >= 144).ToList();

        Assert.Single(border.Select(one => one.Colour).Distinct());
        Assert.Equal(Text("accentColor")[1..] + "FF", border[0].Colour, ignoreCase: true);
        Assert.NotEqual(border.Count, pixels.Count(one => one.Colour == border[0].Colour));
    }

    [Fact]
    public void The_outline_is_white_and_nothing_else()
    {
        var pixels = Png.Read(Path.Combine(Folder, Text("icons.outline")));

        Assert.All(pixels.Where(one => !one.Colour.EndsWith("00", StringComparison.Ordinal)), one =>
            Assert.StartsWith("FFFFFF", one.Colour, StringComparison.Ordinal));
        Assert.InRange(pixels.Count(one => one.Colour == "FFFFFFFF"), 50, 512);
        Assert.InRange(pixels.Count(one => one.Colour.EndsWith("00", StringComparison.Ordinal)), 512, 1023);
    }

    [Fact]
    public void The_package_holds_nothing_else() =>
        Assert.Equal(
            ["color.png", "en-gb.json", "manifest.json", "outline.png"],
            Directory.GetFiles(Folder).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal));

    private static JsonNode Bot => Assert.Single(Manifest["bots"]!.AsArray())!;

    private static string Text(string path)
    {
        var node = path.Split('.').Aggregate(Manifest, (at, name) => at[name]!);
        return node.GetValue<string>();
    }

    private static IEnumerable<string> Strings(JsonNode list) =>
        list.AsArray().Select(item => item!.GetValue<string>());

    private static string FindFolder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "PartnerBot.sln")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder!.FullName, "manifest");
    }
}
