using PartnerBot.Host.Operating;

namespace PartnerBot.Host.Commands.Doctor;

/// <summary>"doctor": looks at everything that the bot needs and says of each thing how it is and how to mend it. Ends
/// with 0 when the bot can do its work, with 1 when something is wrong. Changes nothing, and says no secret.</summary>
internal static class DoctorCommand
{
    /// <summary>How it is called.</summary>
    public const string Form = "doctor [--package FILE.zip]";

    public static async Task<int> RunAsync(string[] args, TextWriter output)
    {
        var worst = Health.Ok;
        await foreach (var finding in ExamineAsync(args))
        {
            worst = (Health)Math.Max((int)worst, (int)finding.Health);
            await output.WriteLineAsync(finding.ToString());
        }

        await output.WriteLineAsync(worst switch
        {
            Health.Ok => "All is well.",
            Health.Attention => "It works. Please look at what asks for attention.",
            _ => "It cannot work like this: please mend what is marked FAULT, and run doctor again.",
        });
        return worst == Health.Fault ? 1 : 0;
    }

    private static async IAsyncEnumerable<Finding> ExamineAsync(string[] args)
    {
        var (builder, settings, finding) = ReadSettings(args);
        yield return finding;
        var (folder, database) = await LookAtDatabaseAsync(builder);
        yield return database;
        if (settings is { IsLocal: false })
        {
            await foreach (var one in NetworkExam.LookAsync(settings, CancellationToken.None))
            {
                yield return one;
            }
        }
        else
        {
            yield return Finding.Ok("network", settings is null
                ? "I did not look: first the settings must be right."
                : "I did not look: local mode speaks to nobody outside this machine.");
        }

        yield return DataExam.LookAtZones();
        yield return DataExam.LookAtHolidays();
        yield return PackageExam.Look(builder.Configuration["package"], folder, builder.Configuration);
    }

    private static (WebApplicationBuilder Builder, HostSettings? Settings, Finding Finding) ReadSettings(string[] args)
    {
        var builder = Beginning.Of(args);
        try
        {
            var settings = HostSettings.Read(builder);
            return (builder, settings, Finding.Ok("settings", settings.IsLocal
                ? $"local mode, everything in {settings.DataFolder}"
                : $"Teams mode, reached at {settings.Address.Root.Host}, everything in {settings.DataFolder}"));
        }
        catch (CannotStart problem)
        {
            return (builder, null, Finding.Fault(
                "settings", $"{SentenceOf(problem)} See the table of settings in README.md."));
        }
    }

    private static async Task<(string Folder, Finding Finding)> LookAtDatabaseAsync(WebApplicationBuilder builder)
    {
        try
        {
            var (folder, store) = StoreSettings.Read(builder);
            return (folder, await DatabaseExam.LookAsync(store, CancellationToken.None));
        }
        catch (CannotStart problem)
        {
            return ("", Finding.Fault("database", SentenceOf(problem)));
        }
    }

    private static string SentenceOf(CannotStart problem) =>
        problem.Message.Replace("PartnerBot does not start: ", "", StringComparison.Ordinal);
}
