using System.Collections.Immutable;
using PartnerBot.Host.Commands.Doctor;
using PartnerBot.Host.Operating;
using PartnerBot.Store;

namespace PartnerBot.Host.Commands;

/// <summary>What the program does other than serve: "import FILE", "package --app-id ID".</summary>
internal static class CommandLine
{
    /// <summary>For a mistake in how a command was called.</summary>
    public const int Misused = 2;

    /// <summary>Every command, in the order in which the help has them.</summary>
    public static readonly ImmutableArray<Command> All =
    [
        new(
            ImportCommand.Form,
            "reads a partnership in, or shows first what it would change",
            rest => ImportCommand.RunAsync(rest, Terminal.Out, Terminal.Error)),
        new(
            RehearseCommand.Form,
            "lists every message of the months to come, and sends none",
            rest => RehearseCommand.RunAsync(rest, Terminal.Out, Terminal.Error)),
        new(
            PackageCommand.Form,
            "writes the app package for Teams",
            rest => PackageCommand.RunAsync(rest, Terminal.Out, Terminal.Error)),
        new(
            DoctorCommand.Form,
            "looks at everything the bot needs, and says how to mend what is wrong",
            rest => DoctorCommand.RunAsync(rest, Terminal.Out)),
        new(
            BackupCommand.Form,
            "copies the database while the bot goes on",
            rest => BackupCommand.RunAsync(rest, ReadStore(), Terminal.Out, Terminal.Error)),
        new("help", "shows this", _ => HelpCommand.RunAsync(Terminal.Out)),
    ];

    /// <returns>Null when the program is to serve.</returns>
    public static Func<Task<int>>? Find(string[] args) => args switch
    {
        ["--help" or "-h" or "-?", ..] => () => HelpCommand.RunAsync(Terminal.Out),
        [var word, .. var rest] when !word.StartsWith('-') => All.FirstOrDefault(one => one.Name == word) is { } command
            ? () => command.RunAsync(rest)
            : throw new CannotStart($"There is no command '{word}'. 'help' lists those that there are."),
        _ => null,
    };

    /// <summary>What somebody reads who called a command in a way that makes no sense.</summary>
    public static string UsageOf(string form) => $"Usage: {form}";

    /// <summary>The store that the host uses, for a command beside it.</summary>
    public static StoreOptions ReadStore() => StoreSettings.Read(Beginning.Of([])).Store;

    /// <summary>The text of a file that was named from where the program was called: "dotnet run" starts it in the
    /// project's folder,
    /// and leaves where it was called in PWD.</summary>
    /// <returns>Null when there is no such file.</returns>
    /// <exception cref="CannotStart">It is there and cannot be read.</exception>
    public static async Task<string?> ReadFileAsync(string name)
    {
        var path = new[] { Path.GetFullPath(name), WhereCalled(name) }.FirstOrDefault(File.Exists);
        try
        {
            return path is null ? null : await File.ReadAllTextAsync(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new CannotStart($"{name} cannot be read. May this user read it?");
        }
    }

    /// <summary>Where a file is that was named from where the program was called.</summary>
    public static string WhereCalled(string name) =>
        Path.GetFullPath(Path.Combine(Environment.GetEnvironmentVariable("PWD") ?? "", name));
}
