using System.Buffers.Binary;
using System.IO.Compression;
using System.Text.Json.Nodes;
using PartnerBot.Host.Commands;
using PartnerBot.Teams.Packaging;

namespace PartnerBot.Host.Tests.Commands;

/// <summary>"package": the zip that a tenant installs, and what is said to whoever calls it wrongly.</summary>
public sealed class PackageTests : IDisposable
{
    private const string Bot = "0a8f1d3c-52b7-4e19-9c64-7f0d2b5e8a41";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("partnerbot-package-");
    private readonly StringWriter output = new();
    private readonly StringWriter error = new();

    private string Zip => Path.Combine(folder.FullName, "app.zip");

    [Fact]
    public async Task The_package_has_the_manifest_its_languages_and_two_icons_at_the_top()
    {
        using var zip = await PackAsync();

        Assert.Equal(
            ["manifest.json", "color.png", "en-gb.json", "outline.png"], zip.Entries.Select(entry => entry.FullName));
        Assert.Equal((byte)'{', Bytes(zip, "manifest.json")[0]); // no byte order mark
        Assert.DoesNotContain("partnerbot.example", Text(zip, "manifest.json"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_values_that_were_given_stand_wherever_they_belong()
    {
        using var zip = await PackAsync("--name", "Axis Partner", "--developer", "KDYT", "--version", "1.2.3");
        var manifest = Json(zip, "manifest.json");

        Assert.Equal(Bot, (string?)manifest["bots"]![0]!["botId"]);
        Assert.Equal(Bot, (string?)manifest["composeExtensions"]![0]!["botId"]);
        Assert.Equal("1.2.3", (string?)manifest["version"]);
        Assert.Equal("Axis Partner", (string?)manifest["name"]!["short"]);
        Assert.Equal("Axis Partner", (string?)Json(zip, "en-gb.json")["name.short"]);
        Assert.Equal("KDYT", (string?)manifest["developer"]!["name"]);
        Assert.Equal("https://bot.example.org/privacy", (string?)manifest["developer"]!["privacyUrl"]);
        Assert.Equal(["bot.example.org"], manifest["validDomains"]!.AsArray().Select(one => (string?)one));
    }

    [Fact]
    public void An_app_has_an_id_of_its_own_that_never_changes()
    {
        var bot = Guid.Parse(Bot);

        Assert.Equal(AppPackage.AppOf(bot), AppPackage.AppOf(bot));
        Assert.NotEqual(bot, AppPackage.AppOf(bot));
        Assert.NotEqual(AppPackage.AppOf(bot), AppPackage.AppOf(Guid.Parse("5b0c4a0e-6f0d-4c52-9a2b-7d1f3a9e8c10")));
        Assert.Equal('8', AppPackage.AppOf(bot).ToString()[14]);
    }

    [Fact]
    public void The_same_values_make_the_same_package() => Assert.Equal(
        AppPackage.Write(new PackageWish(Guid.Parse(Bot), "bot.example.org") { Version = "1.0.0" }),
        AppPackage.Write(new PackageWish(Guid.Parse(Bot), "bot.example.org") { Version = "1.0.0" }));

    [Theory]
    [InlineData("color.png", 192)]
    [InlineData("outline.png", 32)]
    public async Task Each_icon_has_its_size(string name, int pixels)
    {
        using var zip = await PackAsync();
        var png = Bytes(zip, name);

        Assert.Equal(pixels, BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)));
        Assert.Equal(pixels, BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20)));
    }

    [Fact]
    public async Task Each_language_says_everything_that_can_be_said_in_a_language()
    {
        using var zip = await PackAsync();
        var manifest = Json(zip, "manifest.json");
        var wanted = Localisable.In(manifest).Select(one => (one.Path, (string?)one.Said)).Order().ToList();
        var languages = zip.Entries.Where(entry => entry.Name.EndsWith(".json", StringComparison.Ordinal))
            .Select(entry => entry.Name).Where(name => name != "manifest.json").ToList();

        Assert.Equal(languages, Localisable.FilesOf(manifest));
        Assert.All(languages, language => Assert.Equal(
            wanted.Select(one => one.Path), Localisable.Said(Json(zip, language)).Select(one => one.Path).Order()));
        // The language of the manifest itself says the same.
        Assert.Equal(wanted, Localisable.Said(Json(zip, "en-gb.json")).Order());
    }

    [Theory]
    [InlineData("", "--app-id is missing")]
    [InlineData("--app-id 0a8f1d3c", "'0a8f1d3c' is not one")]
    [InlineData("--app-id 00000000-0000-0000-0000-000000000000 --domain bot.example.org", "all zeros")]
    [InlineData("--app-id " + Bot, "--domain is missing")]
    [InlineData("--app-id " + Bot + " --domain https://bot.example.org", "begins with a scheme")]
    [InlineData("--app-id " + Bot + " --domain bot.example.org/bot", "is not a bare host name")]
    [InlineData("--app-id " + Bot + " --domain bot.example.org:443", "is not a bare host name")]
    [InlineData("--app-id " + Bot + " --domain localhost", "is not a bare host name")]
    [InlineData("--app-id " + Bot + " --domain 192.0.2.7", "is not a bare host name")]
    [InlineData("--app-id " + Bot + " --domain bot.example.org --version 2", "is not three numbers")]
    [InlineData("--app-id " + Bot + " --domain bot.example.org --name 1234567890123456789012345678901", "does not fit")]
    [InlineData("--app-id " + Bot + " --domain", "Usage: package")]
    [InlineData("--colour green", "Usage: package")]
    public async Task What_is_wrong_is_said_in_a_sentence_and_nothing_is_written(string said, string answer)
    {
        var words = said.Split(' ', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(2, await PackageCommand.RunAsync([.. words, "--out", Zip], output, error));

        Assert.Contains(answer, error.ToString(), StringComparison.Ordinal);
        Assert.False(File.Exists(Zip));
    }

    [Fact]
    public async Task A_file_that_is_there_is_never_written_over()
    {
        await File.WriteAllTextAsync(Zip, "mine");

        Assert.Equal(1, await RunAsync());

        Assert.Contains("is there already", error.ToString(), StringComparison.Ordinal);
        Assert.Equal("mine", await File.ReadAllTextAsync(Zip));
    }

    [Fact]
    public async Task A_package_tells_whose_bot_it_is_and_any_other_file_tells_nothing()
    {
        await RunAsync();

        Assert.Equal(Guid.Parse(Bot), AppPackage.BotOf(File.OpenRead(Zip)));
        Assert.Null(AppPackage.BotOf(new MemoryStream("no zip at all"u8.ToArray())));
    }

    [Theory]
    [InlineData("""{"bots":[]}""")]
    [InlineData("""{"bots":{"botId":"x"}}""")]
    [InlineData("""{"bots":[{"botId":7}]}""")]
    [InlineData("""{"bots":[],"bots":[]}""")]
    [InlineData("""[]""")]
    [InlineData("""{""")]
    public void A_package_with_a_manifest_that_makes_no_sense_tells_nothing(string manifest)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        using (var writer = new StreamWriter(zip.CreateEntry("manifest.json").Open()))
        {
            writer.Write(manifest);
        }

        file.Position = 0;
        Assert.Null(AppPackage.BotOf(file));
    }

    public void Dispose() => folder.Delete(recursive: true);

    private Task<int> RunAsync(params string[] more) => PackageCommand.RunAsync(
        ["--app-id", Bot, "--domain", "bot.example.org", "--out", Zip, .. more], output, error);

    private async Task<ZipArchive> PackAsync(params string[] more)
    {
        Assert.Equal(0, await RunAsync(more));
        return ZipFile.OpenRead(Zip);
    }

    private static byte[] Bytes(ZipArchive zip, string name)
    {
        using var bytes = new MemoryStream();
        using var entry = zip.GetEntry(name)!.Open();
        entry.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static string Text(ZipArchive zip, string name) => System.Text.Encoding.UTF8.GetString(Bytes(zip, name));

    private static JsonNode Json(ZipArchive zip, string name) => JsonNode.Parse(Bytes(zip, name))!;
}
