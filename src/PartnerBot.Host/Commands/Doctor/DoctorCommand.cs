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
        var (folder, store) = HostSettings.ReadStore(builder);
        yield return await DatabaseExam.LookAsync(folder, store, CancellationToken.None);
        if (settings is { IsLocal: false })
        {
            await foreach (var one in NetworkExam.LookAsync(settings, CancellationToken.None))
            {
                yield return one;
            }
        }
        else
        {
            yield return Finding.Ok("network", "I did not look: local mode speaks to nobody outside this machine.");
        }

        yield return DataExam.LookAtZones();
        yield return DataExam.LookAtHolidays();
        yield return PackageExam.Look(builder.Configuration["package"], folder, builder.Configuration);
    }

    private static (WebApplicationBuilder Builder, HostSettings? Settings, Finding Finding) ReadSettings(string[] args)
    {
        var builder = WebApplication.CreateSlimBuilder(args);
        try
        {
            var settings = HostSettings.Read(builder);
            return (builder, settings, Finding.Ok("settings", settings.IsLocal
                ? $"local mode, everything in {settings.DataFolder}"
                : $"Teams mode, reached at {settings.Address.Root.Host}, everything in {settings.DataFolder}"));
        }
        catch (CannotStart problem)
        {
            var sentence = problem.Message.Replace("PartnerBot does not start: ", "", StringComparison.Ordinal);
            return (builder, null, Finding.Fault("settings", $"{sentence} See the table of settings in README.md."));
        }
    }
}
