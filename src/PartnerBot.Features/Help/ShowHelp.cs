using PartnerBot.Chat;
using PartnerBot.Chat.Grammar;
using PartnerBot.Features.Turns;

namespace PartnerBot.Features.Help;

/// <summary>"help", "help polls": what can be said, for this person. Only what they may do is shown.</summary>
public sealed class ShowHelp(RouteBook book) : IUseCase
{
    private const int MostButtons = 6;

    public Task<Reply> HandleAsync(Turn turn, CancellationToken ct)
    {
        if (turn.Words.Find("topic") is { } topic)
        {
            return Task.FromResult(About(topic, turn));
        }

        var summary = "Everything I can do. Every button can also be typed, with or without the slash.";
        return Task.FromResult(Reply.Show(new Card("What I can do", summary)
        {
            Parts =
            [
                new TextPart("You can tap, or type: with or without a slash. The words in the examples are yours to "
                    + "change."),
                .. Features(turn).SelectMany(feature => PartsOf(feature, turn).Take(4)),
                new TextPart("Say 'help' and a heading, such as 'help meetings', to see all of it.", Tone.Subtle),
            ],
            Buttons = [.. Features(turn).Take(MostButtons).Select(feature => new Button(
                feature.Title, PhrasePrefix.With(turn.Partnership.Key, $"help {feature.Title}")))],
        }));
    }

    private Reply About(string topic, Turn turn)
    {
        var named = NearestName.Find(topic, Features(turn), feature => feature.Title);
        if (named is [var feature])
        {
            return Reply.Show(new Card(feature.Title, $"What you can say about {feature.Title.ToLowerInvariant()}.")
            {
                Parts = [.. PartsOf(feature, turn).Skip(1)],
            });
        }

        var lines = Features(turn).SelectMany(one => RoutesOf(one, turn))
            .Where(route => IsAbout(route, topic.Split(' ')[0]))
            .ToList();
        return lines.Count > 0
            ? Reply.Show(new Card($"Help: {topic}", $"What you can say about {topic}.")
            {
                Parts = [.. lines.Select(LineOf)],
            })
            : Reply.Say($"I have no help on “{Say.Cut(Say.Plain(topic), 40)}”. Say 'help' to see everything I can do.");
    }

    private static bool IsAbout(Route route, string word) =>
        route.Name.Split(' ')[0].Split('|').Contains(word, StringComparer.OrdinalIgnoreCase);

    private IEnumerable<IFeature> Features(Turn turn) =>
        book.Features.Where(feature => RoutesOf(feature, turn).Any());

    private static IEnumerable<CardPart> PartsOf(IFeature feature, Turn turn) =>
        RoutesOf(feature, turn).Select(LineOf).Prepend(new HeadingPart(feature.Title));

    private static IEnumerable<Route> RoutesOf(IFeature feature, Turn turn) => feature.Routes.Where(route =>
        route.Access == Access.Member || turn.IsCoordinator || (route.Access == Access.Lead && turn.IsLead));

    private static CardPart LineOf(Route route) => new TextPart($"{route.Phrase.Example} – {route.Phrase.Help}");
}
