using System.Collections.Immutable;

namespace PartnerBot.Chat.Grammar;

/// <summary>Finds who or what was meant by a name as people write it.</summary>
public static class NearestName
{
    /// <summary>Everything that the name could mean, at the closest step that finds any: the same name but for case,
    /// accents and punctuation ('&amp;' is 'and'); names that begin with it; names that have its words in them; names a
    /// slip or two away. Several are a tie: ask which one.</summary>
    /// <returns>In the order of the candidates; empty when nothing comes near or nothing was said.</returns>
    public static ImmutableArray<T> Find<T>(string said, IEnumerable<T> candidates, Func<T, string> name)
    {
        var sought = FoldedName.Of(said);
        if (sought.Length == 0)
        {
            return [];
        }

        var all = candidates.Select(candidate => (Candidate: candidate, Name: FoldedName.Of(name(candidate)))).ToList();
        Func<string, bool>[] steps =
        [
            candidate => candidate == sought,
            candidate => candidate.StartsWith(sought, StringComparison.Ordinal),
            candidate => $" {candidate}".Contains($" {sought}", StringComparison.Ordinal),
            candidate => sought.Length > 2 && candidate.Contains(sought, StringComparison.Ordinal),
        ];
        foreach (var step in steps)
        {
            ImmutableArray<T> found = [.. all.Where(each => step(each.Name)).Select(each => each.Candidate)];
            if (!found.IsEmpty)
            {
                return found;
            }
        }

        return Slips(sought, all);
    }

    private static ImmutableArray<T> Slips<T>(string sought, List<(T Candidate, string Name)> all)
    {
        var distances = all.Select(each => EditDistance.Between(sought, each.Name)).ToList();
        var least = distances.DefaultIfEmpty(int.MaxValue).Min();
        var allowed = sought.Length switch { < 4 => 0, < 7 => 1, < 15 => 2, _ => 3 };
        return least > allowed
            ? []
            : [.. all.Where((_, i) => distances[i] == least).Select(each => each.Candidate)];
    }
}
