using System.Text.RegularExpressions;

namespace PartnerBot.House.Tests;

/// <summary>How files look, and what no file says.</summary>
public static partial class Manners
{
    private const int MostLines = 300;
    private const int MostMethodLines = 24;
    private const int MostColumns = 120;

    private static readonly string[] ForbiddenNames =
        ["Helper", "Utils", "Util", "Common", "Base", "Manager", "Service"];

    // The databases' own drivers know no other dates.
    private const string SpeaksToDatabases = "src/PartnerBot.Store/Columns/";

    // Where the world is met, and one mistake may not take everything down with it.
    private static readonly string[] MayCatchAll =
    [
        "src/PartnerBot.Features/Turns/FrontDesk.cs",
        "src/PartnerBot.Features/Turns/Inbox.cs",
        "src/PartnerBot.Features/Turns/LookUp.cs",
        "src/PartnerBot.Host/Clockwork.cs",
        "src/PartnerBot.Teams/Intake/InboxKeeper.cs",
        // One message that cannot be written or sent must not silence everybody.
        "src/PartnerBot.Features/Reminders/Outbox.cs",
        // These hand it to the one whose work it was, and go on with everybody else's.
        "src/PartnerBot.Store/SqliteWriter.cs",
        "src/PartnerBot.Store/PostgresWriter.cs",
    ];

    private static readonly (string Folder, string Pattern, string Why)[] Words =
    [
        ("src/PartnerBot.Domain", @"\basync\b|\bIClock\b|\bILogger\b|\bSystemClock\b", "Domain is told the time"),
        ("src/PartnerBot.Chat", @"\bTeams\b|\bAdaptive\b|\bPartnership\b|\bOrganisation\b", "Chat is neutral"),
        ("src/PartnerBot.Features", @"\bFromSql|\bExecuteSql|\bQuartz\b|\bAdaptive", "Features only think"),
        ("src/PartnerBot.Features", @"Person\.Name\)?\} ?(\(|of |, )\{", "WhoWords says for whom somebody speaks"),
        ("src", @"(?<!\w)this\.\w+[.(\[]|#region|\bDateTime\b|\bDateTimeOffset\b(?!\()", "we do not write this"),
        ("src", @"\bTODO\b(?! #\d)", "a TODO carries an issue or does not exist"),
    ];

    public static IEnumerable<string> LongFiles(House house) =>
        from file in house.Code
        where file.Lines.Length > MostLines + 1
        select $"{file.Path}: {file.Lines.Length} lines";

    public static IEnumerable<string> WideLines(House house) =>
        from file in house.Code
        from line in file.Lines
        where line.Length > MostColumns
        select $"{file.Path}: {line.Trim()[..40]}…";

    /// <summary>Methods longer than fits in the head: from the line after their opening brace to the one before the
    /// closing one.</summary>
    public static IEnumerable<string> LongMethods(House house) => house.In("src").SelectMany(LongMethods);

    public static IEnumerable<string> ForbiddenParts(House house) =>
        from file in house.Code
        from part in ForbiddenNames
        where Regex.IsMatch(file.Name, $"{part}s?$")
        select $"{file.Path} is named {part}";

    public static IEnumerable<string> ForbiddenWords(House house) =>
        from rule in Words
        from file in house.In(rule.Folder)
        where !file.Path.StartsWith(SpeaksToDatabases, StringComparison.Ordinal)
        from line in file.Lines
        let code = WithoutComment(line)
        where Regex.IsMatch(code, rule.Pattern)
        select $"{file.Path}: {code.Trim()} ({rule.Why})";

    public static IEnumerable<string> WideCatches(House house) =>
        from file in house.In("src")
        where !MayCatchAll.Contains(file.Path)
        where CatchAll().IsMatch(file.Text)
        select $"{file.Path} catches everything";

    /// <summary>Only the front desk's room makes turns: a turn is permission.</summary>
    public static IEnumerable<string> TurnsMadeElsewhere(House house) =>
        from file in house.In("src")
        where !file.Path.StartsWith("src/PartnerBot.Features/Turns/", StringComparison.Ordinal)
        where file.Text.Contains("new Turn(", StringComparison.Ordinal)
        select $"{file.Path} makes a Turn";

    private static IEnumerable<string> LongMethods(SourceFile file)
    {
        var lines = file.Lines;
        for (var i = 1; i < lines.Length; i++)
        {
            var indent = lines[i].Length - lines[i].TrimStart().Length;
            if (lines[i].Trim() != "{" || indent is not (4 or 8) || IsType(lines, i))
            {
                continue;
            }

            var closing = new string(' ', indent) + "}";
            var end = Array.FindIndex(lines, i, line => line.StartsWith(closing, StringComparison.Ordinal));
            if (end - i - 1 > MostMethodLines)
            {
                yield return $"{file.Path}: {lines[i - 1].Trim()} has {end - i - 1} lines";
            }
        }
    }

    private static bool IsType(string[] lines, int brace)
    {
        for (var i = brace - 1; i >= 0 && lines[i].Trim().Length > 0 && lines[i].Trim() is not ("{" or "}"); i--)
        {
            if (TypeHeader().IsMatch(lines[i]))
            {
                return true;
            }
        }

        return false;
    }

    private static string WithoutComment(string line) =>
        line.IndexOf("//", StringComparison.Ordinal) is var start && start >= 0
            && !line[..start].Contains('"', StringComparison.Ordinal) ? line[..start] : line;

    [GeneratedRegex(@"\b(class|record|struct|interface|enum)\b")]
    private static partial Regex TypeHeader();

    [GeneratedRegex(@"catch\s*(\(Exception\b(?!.*when \(\w+ is (?!not)))|catch\s*$|catch\s*\{", RegexOptions.Multiline)]
    private static partial Regex CatchAll();
}
