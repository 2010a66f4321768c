namespace PartnerBot.Host.Commands;

/// <summary>"help": what the program can do.</summary>
internal static class HelpCommand
{
    public static async Task<int> RunAsync(TextWriter output)
    {
        await output.WriteLineAsync("PartnerBot. From its source each begins with: dotnet run --project "
            + "src/PartnerBot.Host --");
        await TellAsync(output, "(nothing)", "serves: answers in Teams and on its page, and reminds");
        foreach (var command in CommandLine.All)
        {
            await TellAsync(output, command.Form, command.Does);
        }

        return 0;
    }

    private static async Task TellAsync(TextWriter output, string form, string does)
    {
        await output.WriteLineAsync();
        await output.WriteLineAsync(form);
        await output.WriteLineAsync($"    {does}");
    }
}
