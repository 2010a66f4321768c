using System.Reflection;
using PartnerBot.Teams.Packaging;

namespace PartnerBot.Host.Commands;

/// <summary>"package --app-id ID --domain HOST": writes the zip that a Teams tenant installs. Ends with 0 when it did,
/// with 1 when the file could not be written, with 2 when it was called wrongly.</summary>
internal static class PackageCommand
{
    /// <summary>What the zip is called where nobody says otherwise.</summary>
    public const string UsualName = "partnerbot-teams.zip";

    /// <summary>How it is called.</summary>
    public const string Form = "package --app-id ID --domain bot.example.org [--name NAME] "
        + "[--developer NAME] [--version 1.2.0] [--out FILE.zip]";

    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter error)
    {
        if (Options.ReadWithoutFile(args, [], ["--app-id", "--domain", "--name", "--developer", "--version", "--out"])
            is not { } options)
        {
            await error.WriteLineAsync(CommandLine.UsageOf(Form));
            return CommandLine.Misused;
        }

        var (wish, mistake) = Read(options);
        if (wish is null)
        {
            await error.WriteLineAsync(mistake);
            await error.WriteLineAsync(CommandLine.UsageOf(Form));
            return CommandLine.Misused;
        }

        return await WriteAsync(wish, CommandLine.WhereCalled(options["--out"] ?? UsualName), output, error);
    }

    private static (PackageWish? Wish, string Mistake) Read(Options options)
    {
        if (options["--app-id"] is not { } said)
        {
            return (null, "--app-id is missing: the application (client) id under which the bot is registered.");
        }

        if (!Guid.TryParseExact(said, "D", out var id))
        {
            return (null, $"The app id '{said}' is not one: it is 32 hexadecimal digits with four hyphens, such as "
                + "8d6f2f6c-3b41-4d0e-8a57-2c94e1b7d3f5.");
        }

        if (options["--domain"] is not { } domain)
        {
            return (null, "--domain is missing: the host name under which people reach the bot, such as "
                + "bot.example.org.");
        }

        var wish = new PackageWish(id, domain) { Version = options["--version"] ?? Own() };
        wish = wish with { Name = options["--name"] ?? wish.Name };
        wish = wish with { Developer = options["--developer"] ?? wish.Developer };
        return PackageRules.Check(wish) is { } wrong ? (null, wrong) : (wish, "");
    }

    private static async Task<int> WriteAsync(PackageWish wish, string path, TextWriter output, TextWriter error)
    {
        try
        {
            var bytes = AppPackage.Write(wish);
            await using var file = new FileStream(path, FileMode.CreateNew);
            await file.WriteAsync(bytes);
        }
        catch (IOException) when (File.Exists(path))
        {
            await error.WriteLineAsync($"{path} is there already. Remove it first, or say --out with another name.");
            return 1;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            await error.WriteLineAsync($"{path} cannot be written: {problem.Message}");
            return 1;
        }

        await output.WriteLineAsync($"Wrote {path}: {wish.Name} {wish.Version} for the bot {wish.BotId} at "
            + $"{wish.Domain}. docs/operations.md says how to upload it.");
        return 0;
    }

    private static string Own() => Assembly.GetExecutingAssembly().GetName().Version!.ToString(3);
}
