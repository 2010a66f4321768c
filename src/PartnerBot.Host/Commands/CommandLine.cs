using PartnerBot.Host.Commands.Doctor;
using PartnerBot.Store;

namespace PartnerBot.Host.Commands;

/// <summary>What the program does other than serve: "import FILE", "package --app-id ID".</summary>
internal static class CommandLine
{
    /// <summary>For a mistake in how a command was called.</summary>
    public const int Misused = 2;

    /// <returns>Null when the program is to serve.</returns>
    public static Func<Task<int>>? Find(string[] args) => args switch
    {
        ["import", .. var rest] => () => ImportCommand.RunAsync(rest, Terminal.Out, Terminal.Error),
        ["rehearse", .. var rest] => () => RehearseCommand.RunAsync(rest, Terminal.Out, Terminal.Error),
        ["package", .. var rest] => () => PackageCommand.RunAsync(rest, Terminal.Out, Terminal.Error),
        ["backup", .. var rest] => () => BackupCommand.RunAsync(rest, ReadStore(), Terminal.Out, Terminal.Error),
        ["doctor", .. var rest] => () => DoctorCommand.RunAsync(rest, Terminal.Out),
        ["help" or "--help" or "-h" or "-?", ..] => () => HelpCommand.RunAsync(Terminal.Out),
        [var word, ..] when !word.StartsWith('-') =>
            throw new CannotStart($"There is no command '{word}'. 'help' lists those that there are."),
        _ => null,
    };

    /// <summary>What somebody reads who called a command in a way that makes no sense.</summary>
    public static string UsageOf(string form) => $"Usage: {form}";

    /// <summary>The store that the host uses, for a command beside it.</summary>
    public static StoreOptions ReadStore() => HostSettings.ReadStore(WebApplication.CreateSlimBuilder()).Store;

    /// <summary>The text of a file that was named from where the program was called: "dotnet run" starts it in the
    /// project's folder,
    /// and leaves where it was called in PWD.</summary>
    /// <returns>Null when there is no such file.</returns>
    public static async Task<string?> ReadFileAsync(string name)
    {
        var path = new[] { Path.GetFullPath(name), WhereCalled(name) }.FirstOrDefault(File.Exists);
        return path is null ? null : await File.ReadAllTextAsync(path);
    }

    /// <summary>Where a file is that was named from where the program was called.</summary>
    public static string WhereCalled(string name) =>
        Path.GetFullPath(Path.Combine(Environment.GetEnvironmentVariable("PWD") ?? "", name));
}
