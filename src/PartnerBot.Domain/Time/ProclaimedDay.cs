using NodaTime;
using NodaTime.Text;

namespace PartnerBot.Domain.Time;

/// <summary>A bank holiday that no rule gives.</summary>
/// <param name="Date">The day.</param>
/// <param name="KeptBy">The one nation that keeps it; null when all do.</param>
/// <param name="Name">What it is called.</param>
/// <param name="InsteadOf">The day that is an ordinary one that year because of it; null for an extra day.</param>
internal sealed record ProclaimedDay(LocalDate Date, Nation? KeptBy, string Name, LocalDate? InsteadOf)
{
    private const string Moved = "instead of ";

    /// <summary>Every line of ProclaimedDays.txt.</summary>
    public static IReadOnlyList<ProclaimedDay> All { get; } = [.. ReadLines().Select(Read)];

    public bool IsKeptBy(Nation nation) => KeptBy is null || KeptBy == nation;

    private static List<string> ReadLines()
    {
        using var stream = typeof(ProclaimedDay).Assembly.GetManifestResourceStream("ProclaimedDays.txt")
            ?? throw new InvalidOperationException("ProclaimedDays.txt is not embedded.");
        using var reader = new StreamReader(stream);
        var lines = new List<string>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && !line.StartsWith('#'))
            {
                lines.Add(line);
            }
        }

        return lines;
    }

    // A bad line stops the program at its first question about a holiday: the file is ours, and tests read it.
    private static ProclaimedDay Read(string line) =>
        line.Split('|', StringSplitOptions.TrimEntries) switch
        {
            [var date, var who, var name] => new(ReadDate(date), ReadNation(who), name, null),
            [var date, var who, var name, var moved] when moved.StartsWith(Moved, StringComparison.Ordinal) =>
                new(ReadDate(date), ReadNation(who), name, ReadDate(moved[Moved.Length..])),
            _ => throw new FormatException($"ProclaimedDays.txt has a line that is no day: {line}"),
        };

    private static LocalDate ReadDate(string text) => LocalDatePattern.Iso.Parse(text).GetValueOrThrow();

    private static Nation? ReadNation(string text) => text switch
    {
        "all" => null,
        "england-and-wales" => Nation.EnglandAndWales,
        "scotland" => Nation.Scotland,
        "northern-ireland" => Nation.NorthernIreland,
        _ => throw new FormatException($"ProclaimedDays.txt names a nation that is none: {text}"),
    };
}
