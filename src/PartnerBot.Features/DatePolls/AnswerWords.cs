using System.Collections.Immutable;
using PartnerBot.Domain.DatePolls;

namespace PartnerBot.Features.DatePolls;

/// <summary>Reads "1 yes, 2 no, 3 if need be", "all yes", "none" as people write them.</summary>
public static class AnswerWords
{
    private static readonly Dictionary<string, Suits> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        ["yes"] = Suits.Yes,
        ["y"] = Suits.Yes,
        ["ok"] = Suits.Yes,
        ["okay"] = Suits.Yes,
        ["fine"] = Suits.Yes,
        ["no"] = Suits.No,
        ["n"] = Suits.No,
        ["can't"] = Suits.No,
        ["cannot"] = Suits.No,
        ["ifneedbe"] = Suits.IfNeedBe,
        ["maybe"] = Suits.IfNeedBe,
        ["ifneeded"] = Suits.IfNeedBe,
        ["possible"] = Suits.IfNeedBe,
    };

    /// <summary>What an answer is called.</summary>
    public static string Of(Suits suits) => suits switch
    {
        Suits.Yes => "yes",
        Suits.IfNeedBe => "if need be",
        _ => "no",
    };

    /// <returns>Slot numbers with answers, the last word about a slot counting; null when it was not
    /// understood.</returns>
    public static ImmutableDictionary<int, Suits>? Read(string said, IEnumerable<int> slots)
    {
        var words = said.Replace("if need be", "ifneedbe", StringComparison.OrdinalIgnoreCase)
            .Replace("if needed", "ifneeded", StringComparison.OrdinalIgnoreCase)
            .Split([' ', ',', ';', ':', '=', '.', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries);
        if (words is [var only] && only.Equals("none", StringComparison.OrdinalIgnoreCase))
        {
            return slots.ToImmutableDictionary(slot => slot, _ => Suits.No);
        }

        return ReadPairs(words, [.. slots]);
    }

    // Numbers gather until an answer comes: "1, 3 yes 2 no".
    private static ImmutableDictionary<int, Suits>? ReadPairs(string[] words, List<int> slots)
    {
        var answers = ImmutableDictionary.CreateBuilder<int, Suits>();
        List<int> waiting = [];
        foreach (var word in words)
        {
            if (word.Equals("all", StringComparison.OrdinalIgnoreCase))
            {
                waiting = slots;
            }
            else if (int.TryParse(word.TrimStart('#'), out var number))
            {
                waiting = [.. waiting, number];
            }
            else if (Known.TryGetValue(word, out var suits) && waiting.Count > 0)
            {
                waiting.ForEach(slot => answers[slot] = suits);
                waiting = [];
            }
            else if (!word.Equals("and", StringComparison.OrdinalIgnoreCase))
            {
                return null;
            }
        }

        return waiting.Count == 0 && answers.Count > 0 ? answers.ToImmutable() : null;
    }
}
