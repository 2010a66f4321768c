using System.Collections.Frozen;
using System.Collections.Immutable;

namespace PartnerBot.Chat.Grammar;

/// <summary>Everything that can be said to the bot, and the reader of what was said.</summary>
/// <remarks>Made once; safe to read from many threads at a time. Reading looks up the first word and takes
/// microseconds, whatever was said.</remarks>
public sealed class PhraseBook
{
    /// <summary>In UTF-16 units, of what was said and of each input. More is not read at all.</summary>
    public const int LongestText = 4_000;

    private const int LongestEcho = 40;

    private readonly ImmutableArray<Pattern> patterns;
    private readonly FrozenDictionary<string, ImmutableArray<Pattern>>.AlternateLookup<ReadOnlySpan<char>> byFirstWord;

    /// <summary>Takes the patterns apart.</summary>
    /// <exception cref="ArgumentException">A pattern makes no sense, or two would be said with the same
    /// words.</exception>
    public PhraseBook(IEnumerable<Phrase> phrases)
    {
        patterns = [.. phrases.Select(phrase => new PatternReader(phrase).Read())];
        RefuseTwins();
        byFirstWord = patterns
            .SelectMany(pattern => pattern.Literals[0], (pattern, way) => (pattern, way))
            .GroupBy(pair => pair.way, pair => pair.pattern)
            .ToFrozenDictionary(group => group.Key, LongestFirst, StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The phrases, in the order in which they were given.</summary>
    public IEnumerable<Phrase> Phrases => patterns.Select(pattern => pattern.Phrase);

    /// <summary>Finds out which phrase was said, with which words in its slots.</summary>
    /// <param name="text">What was said, as in <see cref="Incoming.Text"/>. May be anything.</param>
    /// <param name="mentions">Whom its markers mean; a marker beyond them is dropped.</param>
    /// <param name="inputs">What its <c>{id}</c> placeholders stand for, each as one word whatever it holds.</param>
    public Understanding Read(
        string text, ImmutableArray<Mention> mentions, ImmutableDictionary<string, string> inputs)
    {
        if (text.Length > LongestText || IsAnyTooLong(inputs))
        {
            return new TooLong();
        }

        var said = new Tokenizer(text, mentions, inputs).Read();
        if (said.Count > 0
            && said[0].Kind == TokenKind.Word
            && byFirstWord.TryGetValue(said[0].Bare, out var candidates)
            && Best(said, candidates) is Understanding understood)
        {
            return understood;
        }

        return new NotUnderstood(Echo(said), Suggestions.For(said, patterns));
    }

    /// <summary>Null when none of the candidates begins like this.</summary>
    private Understanding? Best(List<Token> said, ImmutableArray<Pattern> candidates)
    {
        Pattern? nearest = null;
        Understanding? missing = null;
        foreach (var pattern in candidates)
        {
            if (pattern.Literals.Length < (nearest?.Literals.Length ?? 0) || !pattern.Begins(said))
            {
                continue;
            }

            nearest ??= pattern;
            var reading = Fit.Try(pattern, said);
            if (reading is Understood)
            {
                return reading;
            }

            missing ??= reading;
        }

        return missing ?? (nearest is null ? null : LeftOver(said, nearest));
    }

    private NotUnderstood LeftOver(List<Token> said, Pattern nearest) =>
        new(Echo(said), Suggestions.For(said, patterns, nearest));

    private static string Echo(List<Token> said) =>
        Say.Cut(Say.Plain(SlotText.Of(said, Range.EndAt(Math.Min(said.Count, LongestEcho)))), LongestEcho);

    private static bool IsAnyTooLong(ImmutableDictionary<string, string> inputs)
    {
        foreach (var input in inputs)
        {
            if (input.Value.Length > LongestText)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>More literals first, then more that has to be said: the first that fits is the closest.</summary>
    private static ImmutableArray<Pattern> LongestFirst(IEnumerable<Pattern> group) =>
        [.. group.OrderByDescending(pattern => pattern.Literals.Length).ThenByDescending(pattern => pattern.Weight)];

    private void RefuseTwins()
    {
        var seen = new Dictionary<string, Pattern>();
        foreach (var pattern in patterns)
        {
            foreach (var shape in pattern.Shapes())
            {
                if (!seen.TryAdd(shape, pattern))
                {
                    var other = seen[shape].Phrase.Pattern;
                    throw new ArgumentException(
                        $"'{pattern.Phrase.Pattern}' and '{other}' would be said with the same words.");
                }
            }
        }
    }
}
