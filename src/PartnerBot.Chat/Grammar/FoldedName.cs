using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace PartnerBot.Chat.Grammar;

/// <summary>A name without what people leave out when they type it.</summary>
internal static class FoldedName
{
    /// <summary>Each letter, then those that are it with an accent. The solution runs without the culture tables of the
    /// machine, so nothing else would take an accent off a letter that is written as one character.</summary>
    private static readonly FrozenDictionary<char, string> Plain = new[]
    {
        "aàáâãäåāăąǎ", "cçćĉċč", "dďđ", "eèéêëēĕėęěẽ", "gĝğġģ", "hĥħ", "iìíîïĩīĭįıǐ", "jĵ", "kķ", "lĺļľŀł",
        "nñńņňŉ", "oòóôõöøōŏőǒ", "rŕŗř", "sśŝşšș", "tţťŧț", "uùúûüũūŭůűųǔ", "wŵẁẃẅ", "yýÿŷỳ", "zźżž",
    }
        .SelectMany(row => row[1..], (row, accented) => (accented, plain: row[..1]))
        .Concat([('ß', "ss"), ('æ', "ae"), ('œ', "oe"), ('þ', "th"), ('ð', "d"), ('&', " and "), ('+', " and ")])
        .ToFrozenDictionary(pair => pair.Item1, pair => pair.Item2);

    /// <summary>Lower case, without accents and punctuation, words apart by one blank. Emoji stay.</summary>
    public static string Of(string name)
    {
        var folded = new StringBuilder(name.Length);
        foreach (var rune in name.EnumerateRunes())
        {
            var lower = Rune.ToLowerInvariant(rune);
            if (lower.IsBmp && Plain.TryGetValue((char)lower.Value, out var plain))
            {
                folded.Append(plain);
            }
            else
            {
                Append(folded, lower);
            }
        }

        return string.Join(' ', folded.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>Apostrophes and full stops vanish ("O'Brien", "St. Mary"); other punctuation parts words.</summary>
    private static void Append(StringBuilder folded, Rune rune)
    {
        var category = Rune.GetUnicodeCategory(rune);
        if (IsAccent(rune.Value) || category is UnicodeCategory.Format or UnicodeCategory.Control
            || rune.Value is '\'' or '’' or '‘' or '.' or '`')
        {
            return;
        }

        var isPartOfWord = Rune.IsLetterOrDigit(rune) || category is UnicodeCategory.OtherSymbol
            or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.NonSpacingMark;
        folded.Append(isPartOfWord ? rune.ToString() : " ");
    }

    /// <summary>Marks that are written apart from their letter and often left out: Latin accents, Hebrew points, Arabic
    /// vowels, and the selectors between text and emoji. The vowel signs of Indian scripts are letters to their
    /// readers.</summary>
    private static bool IsAccent(int rune) => rune is (>= 0x0300 and <= 0x036F) or (>= 0x0591 and <= 0x05C7)
        or (>= 0x064B and <= 0x065F) or 0x0670 or (>= 0xFE00 and <= 0xFE0F);
}
