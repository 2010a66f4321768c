namespace PartnerBot.Host.Commands;

/// <summary>"help": what the program can do.</summary>
internal static class HelpCommand
{
    private static readonly (string Form, string Does)[] Commands =
    [
        ("", "serves: answers in Teams and on its page, and reminds"),
        (ImportCommand.Form, "reads a partnership in, or shows first what it would change"),
        (RehearseCommand.Form, "lists every message of the months to come, and sends none"),
        (PackageCommand.Form, "writes the app package for Teams"),
        ("doctor [--package FILE.zip]", "looks at everything the bot needs, and says how to mend what is wrong"),
        (BackupCommand.Form, "copies the database while the bot goes on"),
        ("help", "shows this"),
    ];

    public static async Task<int> RunAsync(TextWriter output)
    {
        await output.WriteLineAsync("PartnerBot. From its source each begins with: dotnet run --project "
            + "src/PartnerBot.Host --");
        foreach (var (form, does) in Commands)
        {
            await output.WriteLineAsync();
            await output.WriteLineAsync(form.Length == 0 ? "(nothing)" : form);
            await output.WriteLineAsync($"    {does}");
        }

        return 0;
    }
}
