namespace PartnerBot.House.Tests;

/// <summary>One source file: where it stands, with forward slashes from the top, and its text.</summary>
public sealed record SourceFile(string Path, string Text)
{
    public string[] Lines => Text.Split('\n');

    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    /// <summary>The folders and the file, from the top.</summary>
    public string[] Parts => Path.Split('/');
}

/// <summary>The house as it stands on disk, or one made up to see a guard bite.</summary>
public sealed record House(IReadOnlyList<SourceFile> Files)
{
    private static readonly Lazy<House> Real = new(Read);

    public static House OnDisk => Real.Value;

    /// <summary>Everything under src that people write.</summary>
    public IEnumerable<SourceFile> Code => Files.Where(file =>
        file.Path.EndsWith(".cs", StringComparison.Ordinal)
        && !file.Path.Contains("/Migrations/", StringComparison.Ordinal));

    public static string Root { get; } = FindRoot();

    public static House With(string path, string text) => new([new SourceFile(path, text)]);

    public IEnumerable<SourceFile> In(string folder) =>
        Code.Where(file => file.Path.StartsWith(folder + "/", StringComparison.Ordinal));

    private static House Read() => new(
        [.. new[] { "src", "tests" }
            .SelectMany(top => Directory.EnumerateFiles(Path.Combine(Root, top), "*.*", SearchOption.AllDirectories))
            .Where(path => Path.GetExtension(path) is ".cs" or ".csproj")
            .Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/'))
            .Where(path => !path.Contains("/obj/", StringComparison.Ordinal)
                && !path.Contains("/bin/", StringComparison.Ordinal)
                && !path.Contains("/node_modules/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(path => new SourceFile(path, Text(path)))]);

    private static string Text(string path) => File.ReadAllText(Path.Combine(Root, path)).ReplaceLineEndings("\n");

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "PartnerBot.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The house tests run inside the repository.");
    }
}
