using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using PartnerBot.Chat.Grammar;

namespace PartnerBot.Chat.Tests.Grammar;

public class GrammarProperties
{
    private static readonly DateTimeZone London = DateTimeZoneProviders.Tzdb["Europe/London"];

    private static readonly PhraseBook Book = new(new[]
    {
        "member add {who...} [to {organisation...}] [as {role...}] [email {email}] [quietly]",
        "vote {choice} on {number} [because {reason...}]", "poll {slot} [{answer}] [{note...}]", "poll",
        "agenda|topics add {title...}",
    }.Select(pattern => new Phrase(pattern, "Does it.", pattern)));

    /// <summary>What phrases are made of, and what does not belong into them.</summary>
    private static readonly Gen<string> Piece = Gen.Elements(
        "member", "add", "vote", "on", "poll", "agenda", "to", "as", "email", "quietly", "because", "MEMBER", "Add",
        "/", "\"", "“", "”", "„", "'", "{who}", "{title}", "{", "}", "#3", "3.", ".", ",", "…", "\0", "\r\n", "\t",
        "\u00A0", "\u200B", "\u200D", "\u202E", "\uFEFF", "\uE000", "\uE001", "\uE0000\uE001", "\uE0007\uE001",
        "\uD83D", "\uDE00", "😀", "👩‍👩‍👧", "שלום", "İ", "ß", "é", "e\u0301", "Ann", "Zion Centre");

    private static readonly Gen<string> TimePiece = Gen.Elements(
        "14", "4", "05", "2026", "1430", "99", "0", "9999", "/", ".", "-", ":", "T", "pm", "a.m.", "st", "'26", "P",
        "PT", "1h30", "April", "feb", "29", "31", "Tue", "monday", "next", "last", "this", "week", "in", "ago", "a",
        "half", "an", "hour", "and", "days", "months", "years", "today", "tomorrow", "noon", "midnight", "first",
        "second", "(Europe/London)", "utc", "½", "٣");

    private static readonly Gen<string> Text = TextOf(Piece);

    private static readonly Gen<string> TimeText = TextOf(TimePiece);

    [Fact]
    public void Anything_can_be_said() =>
        Holds(Text, said => Read(said) is not null);

    [Fact]
    public void What_an_input_holds_changes_no_other_slot() => Holds(Text, said =>
    {
        var inputs = ImmutableDictionary<string, string>.Empty.Add("title", said);
        var reading = Book.Read("member add {title} to Zion as chair", [], inputs);
        return said.Trim().Length == 0
            ? reading is SlotMissing
            : reading is Understood { Words: var words } && words.Text("who") == said.Trim()
                && words.Text("organisation") == "Zion" && words.Text("role") == "chair"
                && !words.Has("email") && !words.Has("quietly");
    });

    [Fact]
    public void Any_name_in_quotes_is_one_word() => Holds(Text.Where(said => said.Trim().Length > 0), said =>
    {
        var name = said.Replace('”', '"').Trim();
        var reading = Book.Read($"vote {Phrase.Quote(name)} on 3", [], ImmutableDictionary<string, string>.Empty);
        return reading is Understood { Words: var words }
            && words.Text("choice") == name && words.Text("number") == "3";
    });

    [Fact]
    public void No_word_is_lost() => Holds(Gen.Elements("Ann", "to", "Zion", "שלום", "😀", "as", "x").ListOf(), words =>
    {
        var said = string.Join(' ', words);
        return words.Count == 0
            || (Read($"agenda add {said}") is Understood { Words: var read } && read.Text("title") == said);
    });

    [Fact]
    public void Any_date_can_be_tried() => Holds(TimeText, said =>
    {
        var today = new LocalDate(2028, 2, 29);
        DateReading[] readings =
        [
            DateWords.ReadDate(said, today), DateWords.ReadTime(said), DateWords.ReadPeriod(said),
            DateWords.ReadDuration(said), DateWords.ReadDateTime(said, today.At(LocalTime.Noon), London),
        ];
        return readings.All(reading => reading.NotInPast().Sentence.Length is > 0 and < 250);
    });

    [Fact]
    public void A_plain_name_stays_plain_and_a_cut_stays_short() => Holds(Text, said =>
        Say.Plain(Say.Plain(said)) == Say.Plain(said) && Say.Cut(said, 7).Length <= 7);

    private static Understanding Read(string said) => Book.Read(
        said, [new Mention(new Speaker("teams", "1") { Name = "to Zion" })], ImmutableDictionary<string, string>.Empty);

    private static Gen<string> TextOf(Gen<string> piece) =>
        from pieces in piece.ListOf()
        from glue in Gen.Elements("", " ", " ", "\u00A0")
        select string.Join(glue, pieces);

    private static void Holds<T>(Gen<T> cases, Func<T, bool> property) =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(1_000).WithQuietOnSuccess(true),
            Prop.ForAll(cases.ToArbitrary(), property));
}
