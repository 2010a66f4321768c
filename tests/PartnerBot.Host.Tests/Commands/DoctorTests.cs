using NodaTime;
using PartnerBot.Host.Commands.Doctor;
using PartnerBot.Store;
using PartnerBot.Teams.Packaging;

namespace PartnerBot.Host.Tests.Commands;

/// <summary>"doctor": one line for each thing, how to mend it, and never a secret.</summary>
public sealed class DoctorTests : IDisposable
{
    private const string Bot = "0a8f1d3c-52b7-4e19-9c64-7f0d2b5e8a41";
    private const string Tenant = "1b8f1d3c-52b7-4e19-9c64-7f0d2b5e8a42";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("partnerbot-doctor-");
    private readonly StringWriter output = new();

    private string[] Local => ["--environment=Development", "--PartnerBot:Mode=Local", $"--PARTNERBOT_DATA={folder}"];

    private string[] Teams =>
    [
        "--environment=Production", "--PartnerBot:Mode=Teams", $"--PARTNERBOT_DATA={folder}",
        $"--PartnerBot:Teams:AppId={Bot}", $"--PartnerBot:Teams:TenantId={Tenant}",
        "--PartnerBot:Teams:AppPassword=hush-hush", "--PartnerBot:PublicAddress=https://bot.invalid",
    ];

    [Fact]
    public async Task In_local_mode_all_is_well_without_a_network_and_it_says_that_it_did_not_look()
    {
        Assert.Equal(0, await DoctorCommand.RunAsync(Local, output));

        var said = output.ToString();
        Assert.Contains("ok         network         I did not look", said, StringComparison.Ordinal);
        Assert.Contains("there is none yet", said, StringComparison.Ordinal);
        Assert.EndsWith($"All is well.{Environment.NewLine}", said, StringComparison.Ordinal);
        Assert.Empty(folder.GetFiles()); // looking makes nothing
    }

    [Fact]
    public async Task A_database_is_opened_and_tried()
    {
        await using (var store = (IAsyncDisposable)await StoreSetup.OpenAsync(Options(), CancellationToken.None))
        {
        }

        Assert.Equal(0, await DoctorCommand.RunAsync(Local, output));
        Assert.Contains(
            "ok         database        opens, can be written to, and its tables are current",
            output.ToString(),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_a_fault_and_the_exit_status_says_so()
    {
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "partnerbot.db"), new string('x', 5000));

        Assert.Equal(1, await DoctorCommand.RunAsync(Local, output));
        Assert.Contains("FAULT      database", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("A backup can be put in its place.", output.ToString(), StringComparison.Ordinal);
    }

    // There may be a network where this runs, but never this address nor these credentials.
    [Fact]
    public async Task In_Teams_mode_it_asks_Microsoft_and_says_no_secret()
    {
        Assert.Equal(1, await DoctorCommand.RunAsync(Teams, output));

        var said = output.ToString();
        Assert.Contains(
            "ok         settings        Teams mode, reached at bot.invalid", said, StringComparison.Ordinal);
        Assert.Contains("FAULT      credentials", said, StringComparison.Ordinal);
        Assert.Contains("attention  address", said, StringComparison.Ordinal);
        Assert.DoesNotContain("hush-hush", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Settings_that_cannot_work_are_a_fault_that_names_the_setting()
    {
        Assert.Equal(1, await DoctorCommand.RunAsync([.. Teams[..5], Teams[6]], output));

        Assert.Contains("FAULT      settings", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("AppPassword", output.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Bot, "ok         app package")]
    [InlineData(Tenant, "FAULT      app package")]
    public async Task A_package_of_another_bot_is_seen(string bot, string line)
    {
        var zip = Path.Combine(folder.FullName, "app.zip");
        await File.WriteAllBytesAsync(
            zip, AppPackage.Write(new PackageWish(Guid.Parse(bot), "bot.example.org") { Version = "1.0.0" }));

        await DoctorCommand.RunAsync([.. Local, $"--PartnerBot:Teams:AppId={Bot}", $"--package={zip}"], output);

        Assert.Contains(line, output.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("TZDB: 2026a (mapping: 2026)", 2026, 0)]
    [InlineData("TZDB: 2025b (mapping: 2025)", 2026, 0)]
    [InlineData("TZDB: 2023c (mapping: 2023)", 2026, 1)]
    [InlineData("nothing", 2026, 1)]
    public void Old_rules_of_time_zones_ask_for_attention(string version, int year, int health) =>
        Assert.Equal(health, (int)DataExam.LookAtZones(version, year).Health);

    [Fact]
    public void Bank_holidays_are_known_for_the_next_twelve_months() =>
        Assert.Equal(Health.Ok, DataExam.LookAtHolidays(new LocalDate(2026, 11, 22)).Health);

    public void Dispose() => folder.Delete(recursive: true);

    private StoreOptions Options() =>
        new() { ConnectionString = $"Data Source={Path.Combine(folder.FullName, "partnerbot.db")}" };
}
