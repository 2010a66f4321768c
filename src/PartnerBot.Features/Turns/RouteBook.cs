using PartnerBot.Chat;
using PartnerBot.Chat.Grammar;

namespace PartnerBot.Features.Turns;

/// <summary>All phrases of all features, in one book.</summary>
public sealed class RouteBook
{
    private readonly PhraseBook book;
    private readonly Dictionary<Phrase, Route> byPhrase;

    public RouteBook(IEnumerable<IFeature> features)
    {
        Features = [.. features];
        byPhrase = Features.SelectMany(feature => feature.Routes).ToDictionary(route => route.Phrase);
        book = new PhraseBook(byPhrase.Keys);
    }

    public IReadOnlyList<IFeature> Features { get; }

    public Understanding Read(string phrase, Incoming incoming) =>
        book.Read(phrase, incoming.Mentions, incoming.Inputs);

    public Route RouteOf(Phrase phrase) => byPhrase[phrase];

    /// <summary>What to say to words that fit no phrase: what was understood, and what would work.</summary>
    public static Reply Explain(Understanding understanding) => understanding switch
    {
        TooLong => Reply.Say(
            $"That is longer than I can read: please keep it under {PhraseBook.LongestText:N0} characters. Nothing "
                + "was changed."),
        SlotMissing missing => Reply.Say(
            $"I need a little more for that. For example: {missing.Phrase.Example}"),
        NotUnderstood { Nearest.IsEmpty: false } unknown => Reply.Say(
            $"I did not understand “{unknown.Said}”. Did you mean one of these?\n\n"
            + string.Join('\n', unknown.Nearest.Select(phrase => $"• {phrase.Example}"))
            + "\n\nSay 'help' to see everything I can do."),
        NotUnderstood unknown => Reply.Say(
            $"I did not understand “{unknown.Said}”. Say 'help' to see everything I can do, or 'status' to see how "
                + "things stand."),
        _ => Reply.Nothing,
    };
}
