using System.Collections.Immutable;

namespace PartnerBot.Chat.Grammar;

/// <summary>Takes what was said apart into words.</summary>
/// <remarks>What stands in an input or a name on display is one word whatever it holds: it is put in after the words
/// were told apart, so nobody can smuggle a keyword in through it.</remarks>
internal ref struct Tokenizer(
    string text, ImmutableArray<Mention> mentions, ImmutableDictionary<string, string> inputs)
{
    private const string Quotes = "\"“”„'‘’`";

    private readonly List<Token> tokens = new(12);
    private int at;
    private int end = text.Length;
    private bool glued;

    public List<Token> Read()
    {
        SkipBlanks();
        StripOuterQuotes();
        if (at < end && text[at] == '/')
        {
            at++;
        }

        for (SkipBlanks(); at < end; SkipBlanks())
        {
            TakeOne();
        }

        return tokens;
    }

    private void SkipBlanks()
    {
        for (; at < end; at++)
        {
            if (Invisible.IsBlank(text[at]))
            {
                glued = false;
            }
            else if (!Invisible.IsMark(text[at]) || MentionAt(at, out _, out _))
            {
                return;
            }
        }
    }

    /// <summary>People copy a command out of a sentence with its quotes. No phrase begins with a quoted word.</summary>
    private void StripOuterQuotes()
    {
        var last = end - 1;
        while (last > at && (Invisible.IsBlank(text[last]) || Invisible.IsMark(text[last])))
        {
            last--;
        }

        if (last > at && Quotes.Contains(text[at]) && Quotes.Contains(text[last]))
        {
            at++;
            end = last;
            SkipBlanks();
        }
    }

    private void TakeOne()
    {
        if (MentionAt(at, out var index, out var after))
        {
            TakeMention(index);
            at = after;
        }
        else if (ClosingQuote() is > 0 and var close)
        {
            Add(new Token(close == at + 1 ? TokenKind.Blank : TokenKind.Quoted, text, at + 1, close - at - 1));
            at = close + 1;
        }
        else
        {
            TakeWord();
        }
    }

    private void TakeMention(int index)
    {
        if (mentions.IsDefault || index >= mentions.Length)
        {
            return;
        }

        var name = Say.Plain(mentions[index].Who.Name);
        name = name.Length == 0 ? "somebody" : name;
        Add(new Token(TokenKind.Mention, name, 0, name.Length) { Mention = mentions[index] });
    }

    private void TakeWord()
    {
        var start = at;
        var marks = false;
        while (at < end && !Invisible.IsBlank(text[at]) && !MentionAt(at, out _, out _))
        {
            marks |= Invisible.IsMark(text[at]);
            at++;
        }

        if (marks)
        {
            var clean = Invisible.WithoutMarks(text[start..at]);
            AddWord(clean, 0, clean.Length);
        }
        else
        {
            AddWord(text, start, at - start);
        }
    }

    private void AddWord(string source, int start, int length)
    {
        var word = source.AsSpan(start, length);
        if (!IsPlaceholder(word))
        {
            Add(new Token(TokenKind.Word, source, start, length));
        }
        else if (!inputs.TryGetValue(word[1..^1].ToString(), out var value))
        {
            Add(new Token(TokenKind.Blank, source, start, length));
        }
        else
        {
            value = value.Trim();
            Add(new Token(value.Length == 0 ? TokenKind.Blank : TokenKind.Filled, value, 0, value.Length));
        }
    }

    private void Add(Token token)
    {
        tokens.Add(token with { Glued = glued });
        glued = true;
    }

    private static bool IsPlaceholder(ReadOnlySpan<char> word)
    {
        if (word.Length < 3 || word[0] != '{' || word[^1] != '}')
        {
            return false;
        }

        foreach (var c in word[1..^1])
        {
            if (!char.IsAsciiLetter(c))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The place of the quote that closes the one here; 0 when none opens here or it is never
    /// closed.</summary>
    private readonly int ClosingQuote()
    {
        if (text[at] is not ('"' or '“' or '”' or '„'))
        {
            return 0;
        }

        var rest = text.AsSpan(at + 1, end - at - 1);
        var close = text[at] switch
        {
            '"' => rest.IndexOf('"'),
            '„' => rest.IndexOfAny('“', '”'),
            _ => rest.IndexOf('”'),
        };
        close = close >= 0 ? close : rest.IndexOfAny('"', '“', '”');
        return close >= 0 ? at + 1 + close : 0;
    }

    /// <summary>True when a whole marker begins at <paramref name="from"/>, as <see cref="Mention.Marker"/> writes
    /// it.</summary>
    private readonly bool MentionAt(int from, out int index, out int after)
    {
        index = 0;
        after = from + 1;
        if (text[from] != Mention.Opens)
        {
            return false;
        }

        while (after < end && char.IsAsciiDigit(text[after]) && after - from <= 4)
        {
            index = (index * 10) + text[after] - '0';
            after++;
        }

        return after > from + 1 && after < end && text[after++] == Mention.Closes;
    }
}
