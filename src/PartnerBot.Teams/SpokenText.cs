using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using PartnerBot.Chat;

namespace PartnerBot.Teams;

/// <summary>The words of a message: the bot's own mention taken out, other people as markers, entities
/// decoded.</summary>
/// <remarks>Who was mentioned is what the activity's entities say; what stands in the words only says where.</remarks>
internal sealed partial class SpokenText
{
    private readonly List<MentionedParty> _parties;
    private readonly StringBuilder _words = new();
    private readonly List<MentionedParty> _placed = [];

    private SpokenText(List<MentionedParty> parties)
    {
        _parties = parties;
    }

    /// <summary>Reads the words, given whom the channel says they mention.</summary>
    public static (string Words, ImmutableArray<Mention> Mentions) Read(string text, List<MentionedParty> parties)
    {
        if (parties.Count == 0 && !text.AsSpan().ContainsAny('<', '&'))
        {
            return (Tidy(WithoutMarkers(text)), []);
        }

        var spoken = new SpokenText(parties);
        spoken.AddAll(spoken.WithoutBareNames(text));
        return (Tidy(spoken._words.ToString()), [.. spoken._placed.Select(party => new Mention(party.Who!))]);
    }

    /// <summary>Takes out the two characters that stand around a mention's number: nobody can type one.</summary>
    public static string WithoutMarkers(string text) =>
        text.AsSpan().ContainsAny(Mention.Opens, Mention.Closes)
            ? text.Replace(Mention.Opens.ToString(), "").Replace(Mention.Closes.ToString(), "")
            : text;

    // Teams writes tags; other clients of the protocol may write the bot's name bare.
    private string WithoutBareNames(string text)
    {
        foreach (var party in _parties.Where(party => party is { IsTheBot: true, Text.Length: > 0 }))
        {
            text = text.Replace(party.Text, " ", StringComparison.OrdinalIgnoreCase);
        }

        return text;
    }

    private void AddAll(string text)
    {
        var read = 0;
        foreach (Match tag in Tag().Matches(text))
        {
            AddWords(text[read..tag.Index]);
            AddTag(tag.Value, tag.Groups["label"].Value);
            read = tag.Index + tag.Length;
        }

        AddWords(text[read..]);
    }

    // Decoded here and not before, so that an "&lt;at&gt;" that somebody typed is never taken for a mention.
    private void AddWords(string words) => _words.Append(WithoutMarkers(WebUtility.HtmlDecode(words)));

    private void AddTag(string tag, string label)
    {
        switch (Find(tag, label))
        {
            case { IsTheBot: true }:
                _words.Append(' ');
                break;
            case { Who: not null } person:
                _words.Append(' ').Append(Mention.Marker(Place(person))).Append(' ');
                break;
            default:
                AddWords(label);
                break;
        }
    }

    // Two people of one name look the same in the words: the first place is the first one's, the second the other's.
    private MentionedParty? Find(string tag, string label)
    {
        var fitting = _parties.FindAll(party => party.Fits(tag, label));
        return fitting.Find(party => !_placed.Exists(placed => ReferenceEquals(placed, party)))
            ?? fitting.LastOrDefault();
    }

    private int Place(MentionedParty person)
    {
        var index = _placed.FindIndex(placed => ReferenceEquals(placed, person));
        if (index < 0)
        {
            index = _placed.Count;
            _placed.Add(person);
        }

        return index;
    }

    // Lines stay lines; any other run of white space is one space.
    private static string Tidy(string text)
    {
        if (IsTidy(text))
        {
            return text;
        }

        var tidy = new StringBuilder(text.Length);
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            tidy.AppendJoin(' ', line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Append('\n');
        }

        return TrimInvisible(tidy.ToString());
    }

    private static bool IsTidy(string text)
    {
        var last = ' ';
        foreach (var letter in text)
        {
            if (char.IsWhiteSpace(letter) && (letter != ' ' || last == ' '))
            {
                return false;
            }

            last = letter;
        }

        return text.Length == 0 || (last != ' ' && !IsInvisible(text[0]) && !IsInvisible(last));
    }

    // From the ends only: inside, invisible characters hold emoji and some scripts together.
    private static string TrimInvisible(string text)
    {
        var start = 0;
        while (start < text.Length && IsInvisible(text[start]))
        {
            start++;
        }

        var end = text.Length;
        while (end > start && IsInvisible(text[end - 1]))
        {
            end--;
        }

        return text[start..end];
    }

    private static bool IsInvisible(char letter) =>
        char.IsWhiteSpace(letter) || CharUnicodeInfo.GetUnicodeCategory(letter) == UnicodeCategory.Format;

    // A name's own "<" arrives encoded. The bound on the label keeps a page of open tags from costing time.
    [GeneratedRegex("""<at(?:\s[^<>]{0,100})?>(?<label>[^<]{0,300})</at\s{0,9}>""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Tag();
}
