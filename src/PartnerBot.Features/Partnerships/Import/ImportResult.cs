namespace PartnerBot.Features.Partnerships.Import;

/// <summary>Whether an import only shows what it would do.</summary>
public enum ImportMode
{
    /// <summary>Shows the changes; keeps nothing.</summary>
    Preview,

    /// <summary>Makes them.</summary>
    Apply,
}

/// <summary>What came of an import.</summary>
/// <param name="Mode">Whether it was meant.</param>
/// <param name="Mistakes">In the order of the file; when there is one, nothing was changed.</param>
/// <param name="Changes">In plain sentences without their full stop; empty when all of it was so already.</param>
public sealed record ImportResult(ImportMode Mode, IReadOnlyList<Mistake> Mistakes, IReadOnlyList<string> Changes)
{
    /// <summary>True when the file can be imported.</summary>
    public bool IsSound => Mistakes.Count == 0;

    /// <summary>All of it, one thing a line.</summary>
    public string InWords()
    {
        if (!IsSound)
        {
            return $"The file has {(Mistakes.Count == 1 ? "a mistake" : $"{Mistakes.Count} mistakes")}; nothing was "
                + "changed.\n"
                + string.Join('\n', Mistakes);
        }

        if (Changes.Count == 0)
        {
            return "Nothing to change.";
        }

        var heading = Mode == ImportMode.Apply ? "Changed:" : "This would change:";
        return $"{heading}\n{string.Join('\n', Changes.Select(change => $"- {change}."))}";
    }
}
