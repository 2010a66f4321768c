namespace PartnerBot.Chat.Grammar;

/// <summary>Lays the words that were said against one pattern.</summary>
/// <remarks>Goes back and takes a keyword as an ordinary word only when the same keyword comes again: in "agenda add
/// Pay for staff for 10" the second "for" is the one that leaves nothing over.</remarks>
internal ref struct Fit(Pattern pattern, List<Token> said)
{
    /// <summary>How often a keyword may be tried: no text can keep the reader busy.</summary>
    private const int MostTries = 64;

    private readonly int[] keywordAt = KeywordsIn(pattern, said);
    private readonly Range[] found = new Range[pattern.Parts.Length];
    private int tries;

    /// <summary>Null when words are left over that have no place.</summary>
    public static Understanding? Try(Pattern pattern, List<Token> said)
    {
        if (pattern.Parts.IsEmpty)
        {
            return said.Count == pattern.Literals.Length ? new Understood(pattern.Phrase, Words.None) : null;
        }

        var fit = new Fit(pattern, said);
        return fit.Places(pattern.Literals.Length) ? fit.Result() : null;
    }

    private static int[] KeywordsIn(Pattern pattern, List<Token> said)
    {
        var keywords = new int[said.Count];
        for (var i = pattern.Literals.Length; i < said.Count; i++)
        {
            keywords[i] = pattern.KeywordAt(said[i]);
        }

        return keywords;
    }

    /// <summary>Fills the slots that stand in their places, one after the other, up to the first keyword.</summary>
    private bool Places(int at)
    {
        for (var place = 0; place < pattern.Places && at < said.Count && keywordAt[at] < 0; place++)
        {
            if (pattern.Parts[place].Many)
            {
                return Run(place, at);
            }

            found[place] = new Range(at, ++at);
        }

        return Keywords(at);
    }

    /// <summary>Expects a keyword or the end.</summary>
    private bool Keywords(int at) => at == said.Count || (IsFreeKeyword(at) && Begin(keywordAt[at], at + 1));

    /// <summary>Takes the keyword before <paramref name="at"/> as one, with what follows; undoes it when that leads
    /// nowhere.</summary>
    private bool Begin(int part, int at)
    {
        if (++tries > MostTries)
        {
            return false;
        }

        found[part] = new Range(at, at);
        var fits = (pattern.Parts[part], at == said.Count || IsFreeKeyword(at)) switch
        {
            ({ IsFlag: true }, _) or (_, true) => Keywords(at),
            ({ Many: true }, _) => Run(part, at),
            _ => Take(part, at),
        };
        found[part] = fits ? found[part] : default;
        return fits;
    }

    private bool Take(int part, int at)
    {
        found[part] = new Range(at, at + 1);
        return Keywords(at + 1);
    }

    /// <summary>Words up to a keyword that makes sense of the rest, or to the end when there is no keyword at
    /// all.</summary>
    private bool Run(int part, int from)
    {
        var passed = false;
        for (var at = from + 1; at < said.Count; at++)
        {
            if (IsFreeKeyword(at))
            {
                passed = true;
                found[part] = new Range(from, at);
                if (Begin(keywordAt[at], at + 1))
                {
                    return true;
                }
            }
        }

        found[part] = new Range(from, said.Count);
        return !passed;
    }

    /// <summary>A keyword that was used already is a word like any other.</summary>
    private readonly bool IsFreeKeyword(int at) => keywordAt[at] >= 0 && found[keywordAt[at]].Equals(default);

    private readonly Understanding Result()
    {
        var entries = new List<Words.Entry>(pattern.Parts.Length);
        for (var i = 0; i < pattern.Parts.Length; i++)
        {
            var part = pattern.Parts[i];
            var was = !found[i].Equals(default);
            var text = part.IsFlag && was ? part.Name : SlotText.Of(said, found[i]);
            if (text.Length > 0)
            {
                entries.Add(new Words.Entry(part.Name, text, SlotText.Mentioned(said, found[i])));
            }
            else if (part.Required || (was && SlotText.IsNothing(found[i])))
            {
                return new SlotMissing(pattern.Phrase, part.Name);
            }
        }

        return new Understood(pattern.Phrase, new Words([.. entries]));
    }
}
