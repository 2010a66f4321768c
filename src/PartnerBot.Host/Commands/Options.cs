namespace PartnerBot.Host.Commands;

/// <summary>A command's words taken apart: one file, switches, and options with a value.</summary>
internal sealed class Options
{
    private readonly Dictionary<string, string> values = [];

    private Options(string file)
    {
        File = file;
    }

    public string File { get; }

    public string? this[string name] => values.GetValueOrDefault(name);

    public bool Has(string name) => values.ContainsKey(name);

    /// <summary>For a command that takes no file.</summary>
    /// <inheritdoc cref="Read"/>
    public static Options? ReadWithoutFile(string[] args, string[] switches, string[] options) =>
        Read(["", .. args], switches, options);

    /// <param name="args">The words after the command.</param>
    /// <param name="switches">Options without a value: "--preview".</param>
    /// <param name="options">Options with one: "--months".</param>
    /// <returns>Null when the words make no sense.</returns>
    public static Options? Read(string[] args, string[] switches, string[] options)
    {
        if (args is not [var file, ..] || file.StartsWith('-'))
        {
            return null;
        }

        var read = new Options(file);
        for (var i = 1; i < args.Length; i++)
        {
            if (switches.Contains(args[i]))
            {
                read.values[args[i]] = "";
            }
            else if (options.Contains(args[i]) && i + 1 < args.Length)
            {
                read.values[args[i]] = args[++i];
            }
            else
            {
                return null;
            }
        }

        return read;
    }
}
