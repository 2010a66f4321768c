using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Console;
using Microsoft.Extensions.Options;
using PartnerBot.Host.Commands.Doctor;
using PartnerBot.Host.Operating;
using PartnerBot.Store;

namespace PartnerBot.Host.Tests.Settings;

/// <summary>Whoever starts the bot where it cannot work reads one line that says why, and 'doctor' says the
/// same.</summary>
public sealed class StartTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("partnerbot-start-");
    private readonly StringWriter output = new();

    private string NoFolder => Path.Combine(folder.FullName, "a-file");

    // "dotnet app/PartnerBot.Host.dll" from the folder above. Microsoft's own lines name every address that is asked
    // for, and those of calendars are secret.
    [Fact]
    public void Called_from_another_folder_it_has_the_settings_that_came_with_it()
    {
        var builder = Beginning.Of([$"--contentRoot={folder}"]);

        Assert.Equal("Warning", builder.Configuration["Logging:LogLevel:Microsoft"]);
        Assert.Equal(AppContext.BaseDirectory, builder.Environment.ContentRootPath);
    }

    [Theory]
    [InlineData("Production", "json")] // for whoever collects it
    [InlineData("Development", "simple")] // for whoever sits before it
    public async Task The_log_is_written_as_the_settings_say(string environment, string form)
    {
        await using var app = Beginning.Of([$"--contentRoot={folder}", $"--environment={environment}"]).Build();

        Assert.Equal(form, app.Services.GetRequiredService<IOptions<ConsoleLoggerOptions>>().Value.FormatterName);
    }

    [Theory]
    [InlineData("http://127.0.0.1:99999")]
    [InlineData("http://192.0.2.1:3978")] // RFC 5737: nobody's
    [InlineData("nonsense")]
    public async Task An_address_at_which_nobody_can_listen_is_named(string address)
    {
        await using var app = Beginning.Of([$"--urls={address}"]).Build();

        var problem = await Assert.ThrowsAsync<CannotStart>(app.ServeUntilStoppedAsync);

        Assert.StartsWith(
            $"PartnerBot does not start: it cannot listen at {address}. ", problem.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', problem.Message);
    }

    [Fact]
    public async Task Stopped_while_it_starts_it_ends_in_peace()
    {
        var builder = Beginning.Of(["--urls=http://127.0.0.1:0"]);
        builder.Services.AddHostedService<Stopped>();
        await using var app = builder.Build();

        await app.ServeUntilStoppedAsync();
    }

    [Theory]
    [InlineData("PartnerBot:Store:Provider=MySql", "Provider is 'MySql'; it can be Sqlite or Postgres")]
    [InlineData("PartnerBot:Store:Provider=7", "Provider is '7'; it can be Sqlite or Postgres")]
    [InlineData("PartnerBot:Store:Provider=postgres", "must say where the PostgreSQL server is")]
    [InlineData("PARTNERBOT_DATA=a-file", "PARTNERBOT_DATA must name a folder that this user may write to")]
    public async Task A_place_that_makes_no_sense_is_named(string setting, string sentence)
    {
        await File.WriteAllTextAsync(NoFolder, "");

        var problem = Assert.Throws<CannotStart>(() => StoreSettings.Read(Local(setting)));

        Assert.Contains(sentence, problem.Message, StringComparison.Ordinal);
        Assert.Equal(1, await DoctorCommand.RunAsync(Words(setting), output));
        Assert.Contains("FAULT      database        ", output.ToString(), StringComparison.Ordinal);
        Assert.Contains(sentence, output.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gibberish", "PARTNERBOT__STORE__CONNECTIONSTRING names cannot be opened")]
    [InlineData("Host=db.invalid;Password=hush-hush", "PARTNERBOT__STORE__CONNECTIONSTRING names cannot be opened")]
    [InlineData("Data Source=a-file", "a-file cannot be opened or written to")]
    [InlineData("Data Source=no-folder/x.db", "x.db cannot be opened or written to")]
    public async Task A_database_that_cannot_be_opened_is_one_line_and_no_secret(string address, string sentence)
    {
        await File.WriteAllTextAsync(NoFolder, new string('x', 5000));
        var setting = $"PartnerBot:Store:ConnectionString={address.Replace(
            "Data Source=", $"Data Source={folder}/", StringComparison.Ordinal)}";
        var builder = Local(setting);
        var (_, store) = StoreSettings.Read(builder);
        builder.Services.AddStore(store);
        await using var app = builder.Build();

        var problem = await Assert.ThrowsAsync<CannotStart>(() => app.PrepareAsync(store));

        Assert.StartsWith("PartnerBot does not start: ", problem.Message, StringComparison.Ordinal);
        Assert.Contains(sentence, problem.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hush-hush", problem.Message, StringComparison.Ordinal);
        Assert.Equal(1, await DoctorCommand.RunAsync(Words(setting), output));
        Assert.Contains("FAULT      database        ", output.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("hush-hush", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_of_a_newer_version_is_one_line()
    {
        var problem = await Assert.ThrowsAsync<CannotStart>(() => StoreTrouble.InOneLineAsync(
            StoreOptions.InMemory, "Nothing was read in", () => throw new NewerTablesException()));

        Assert.StartsWith(
            "Nothing was read in: the database was used by a newer version", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_disk_that_may_only_be_read_is_no_stack_trace() =>
        Assert.Equal(1, await Ending.OfAsync(() => throw new IOException("Read-only file system : 'page.jsonl'")));

    [Fact]
    public async Task What_was_not_looked_at_for_the_settings_is_not_laid_on_local_mode()
    {
        string[] unset = ["--environment=Production", $"--PARTNERBOT_DATA={folder}"];

        Assert.Equal(1, await DoctorCommand.RunAsync(unset, output));
        Assert.Contains("I did not look: first the settings", output.ToString(), StringComparison.Ordinal);
    }

    public void Dispose()
    {
        output.Dispose();
        folder.Delete(recursive: true);
    }

    private string[] Words(string setting) =>
    [
        "--environment=Development", "--PartnerBot:Mode=Local", $"--PARTNERBOT_DATA={folder}",
        $"--{setting.Replace("=a-file", $"={NoFolder}", StringComparison.Ordinal)}",
    ];

    private WebApplicationBuilder Local(string setting) => Beginning.Of(Words(setting));

    /// <summary>Somebody stops the container at the very beginning.</summary>
    private sealed class Stopped(IHostApplicationLifetime host) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken)
        {
            host.StopApplication();
            cancellationToken.ThrowIfCancellationRequested();
            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
