using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using NodaTime.Text;
using PartnerBot.Features.Partnerships.Privacy;
using PartnerBot.Features.Reminders;
using PartnerBot.Host.Operating;
using PartnerBot.Teams.Settings;

namespace PartnerBot.Host.Tests.Settings;

/// <summary>The table of settings in the README, held to what the program reads.</summary>
public sealed class SettingsTableTests : IDisposable
{
    // Sections, which are asked for on the way to a setting.
    private static readonly string[] OnTheWay =
    [
        "PartnerBot:Store", "PartnerBot:Teams", "PartnerBot:Retention", "PartnerBot:Rooms",
    ];

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("partnerbot-settings-");

    private static List<Row> Table { get; } =
    [
        .. File.ReadAllLines(Path.Combine(Root(), "README.md"))
            .SkipWhile(line => line != "## Settings").Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .Select(line => line.Split('|').Select(cell => cell.Trim().Trim('`')).ToArray())
            .Select(cells => new Row(cells[1], cells[2], cells[3], cells[4])),
    ];

    [Fact]
    public void Every_setting_that_is_read_is_in_the_table_and_none_besides()
    {
        var asked = new AskedFor();
        Read(asked, ("Mode", "Local"));
        Read(asked, Examples());
        Read(asked, [.. Examples("Teams:AppPassword"), ("Teams:CertificatePath", Certificate())]);
        _ = new Telemetry(new ConfigurationBuilder().Add(asked).Build()).IsOn;
        var read = asked.Keys
            .Where(key => key.StartsWith("PartnerBot:", StringComparison.OrdinalIgnoreCase)
                || key is "PARTNERBOT_DATA" or Telemetry.Endpoint)
            .Where(key => !OnTheWay.Contains(key));

        Assert.Equal(
            Table.Select(row => row.Setting).Order(StringComparer.OrdinalIgnoreCase),
            read.Order(StringComparer.OrdinalIgnoreCase),
            StringComparer.OrdinalIgnoreCase);
    }

    [Fact]
    public void Each_has_the_name_that_the_environment_calls_it_by() => Assert.All(
        Table, row => Assert.Equal(
            row.Setting.Replace(":", "__", StringComparison.Ordinal).ToUpperInvariant(), row.Environment));

    [Fact]
    public void The_examples_together_make_a_bot_that_starts()
    {
        var settings = Read(new AskedFor(), Examples());

        Assert.Equal("bot.example.org", settings.Address.Root.Host);
        Assert.Equal(60, settings.Teams.Limits.AddressRefusals);
        Assert.Equal("P30D", PeriodPattern.NormalizingIso.Format(settings.Retention.GivenUp));
        Assert.Equal("P14D", PeriodPattern.NormalizingIso.Format(settings.Attention.LooksAfter));
    }

    [Fact]
    public void What_is_called_usual_is_what_holds_when_nothing_is_set()
    {
        var (limits, kept) = (new TeamsLimits(), new Retention());

        Assert.Equal(Usual("Teams:Limits:Address"), $"{limits.AddressRequests}");
        Assert.Equal(Usual("Teams:Limits:Refused"), $"{limits.AddressRefusals}");
        Assert.Equal(Usual("Teams:Limits:Conversation"), $"{limits.ConversationActivities}");
        Assert.Equal(Usual("Teams:Limits:Tenant"), $"{limits.TenantActivities}");
        Assert.Equal(Usual("Retention:Changes"), PeriodPattern.NormalizingIso.Format(kept.Changes));
        Assert.Equal(Usual("Retention:GivenUp"), PeriodPattern.NormalizingIso.Format(kept.GivenUp));
        Assert.Equal(Usual("Retention:Heard"), PeriodPattern.NormalizingIso.Format(kept.Heard));
        Assert.Equal(Usual("Rooms:LooksAfter"), PeriodPattern.NormalizingIso.Format(new Attention().LooksAfter));
    }

    [Theory]
    [InlineData("Retention:Changes", "P1D")]
    [InlineData("Retention:Heard", "P1D")]
    [InlineData("Retention:GivenUp", "ninety days")]
    [InlineData("Retention:GivenUp", "PT5H")]
    [InlineData("Rooms:LooksAfter", "P0D")]
    public void A_time_to_keep_things_that_makes_no_sense_is_refused(string setting, string said)
    {
        var problem = Assert.Throws<CannotStart>(() => Read(new AskedFor(), [.. Examples(setting), (setting, said)]));

        Assert.Contains($"PartnerBot:{setting} is '{said}'", problem.Message, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Delete(recursive: true);

    private static string Usual(string setting) => Table.Single(row => row.Setting == $"PartnerBot:{setting}").Usual;

    private static (string Key, string Value)[] Examples(string without = "") =>
    [
        .. Table.Where(row => row.Example.Length > 0 && row.Setting.StartsWith("PartnerBot:", StringComparison.Ordinal))
            .Select(row => (Key: row.Setting["PartnerBot:".Length..], Value: row.Example))
            .Where(one => one.Key != without),
    ];

    private HostSettings Read(AskedFor asked, params (string Key, string Value)[] set)
    {
        var environment = set[0].Value == "Local" ? "Development" : "Production";
        var builder = WebApplication.CreateSlimBuilder(
            [$"--PARTNERBOT_DATA={folder}", $"--environment={environment}"]);
        builder.Configuration.AddInMemoryCollection(
            set.Select(one => KeyValuePair.Create($"PartnerBot:{one.Key}", (string?)one.Value)));
        builder.Configuration.Sources.Add(asked);
        return HostSettings.Read(builder);
    }

    private string Certificate()
    {
        var path = Path.Combine(folder.FullName, "bot.pem");
        File.WriteAllText(path, "");
        return path;
    }

    private static string Root()
    {
        var place = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(place.FullName, "PartnerBot.sln")))
        {
            place = place.Parent!;
        }

        return place.FullName;
    }

    private sealed record Row(string Setting, string Environment, string Usual, string Example);
}
