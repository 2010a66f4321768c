using PartnerBot.Chat;
using PartnerBot.Chat.Grammar;

namespace PartnerBot.Features.Turns;

/// <summary>What a name turned out to mean: one thing, or what to say instead.</summary>
/// <param name="One">The thing; null when there is none, or several.</param>
/// <param name="Instead">What to tell the person in that case; <see cref="Reply.Nothing"/> otherwise.</param>
public sealed record Choice<T>(T? One, Reply Instead)
    where T : class;

/// <summary>Finds the one thing that a person meant by a name, and asks when it could be several.</summary>
public static class Choosing
{
    private const int MostButtons = 6;

    /// <param name="said">What they wrote.</param>
    /// <param name="things">What it could be.</param>
    /// <param name="names">The names of a thing, the key first.</param>
    /// <param name="kind">What a thing is called: "series".</param>
    /// <param name="says">The phrase that would have meant this thing.</param>
    public static Choice<T> Of<T>(
        string said, IEnumerable<T> things, Func<T, string[]> names, string kind, Func<T, string> says)
        where T : class
    {
        var all = things.ToList();
        var exact = all.Where(thing => names(thing).Contains(said, StringComparer.OrdinalIgnoreCase)).ToList();
        var found = exact.Count == 1
            ? exact
            : [.. Near(said, all, names).Distinct()];
        return found.Count switch
        {
            1 => new Choice<T>(found[0], Reply.Nothing),
            0 => new Choice<T>(null, Unknown(said, all, names, kind)),
            _ => new Choice<T>(null, Which(said, found, names, kind, says)),
        };
    }

    private static IEnumerable<T> Near<T>(string said, List<T> all, Func<T, string[]> names)
    {
        var named = all.SelectMany(thing => names(thing), (thing, name) => (Thing: thing, Name: name));
        return NearestName.Find(said, named, pair => pair.Name).Select(pair => pair.Thing);
    }

    private static Reply Unknown<T>(string said, List<T> all, Func<T, string[]> names, string kind)
    {
        var known = all.Take(MostButtons).Select(thing => $"'{names(thing)[0]}'").ToList();
        return Reply.Say(known.Count == 0
            ? $"There is no {kind} here yet."
            : $"I know no {kind} called “{Say.Cut(Say.Plain(said), 60)}”. There is {Say.List(known)}"
                + (all.Count > MostButtons ? " and others." : "."));
    }

    private static Reply Which<T>(
        string said, List<T> found, Func<T, string[]> names, string kind, Func<T, string> says)
    {
        var summary = $"“{Say.Cut(Say.Plain(said), 60)}” could be any of these. Which {kind} do you mean?";
        return Reply.Show(new Card($"Which {kind}?", summary)
        {
            Parts = [new TextPart(summary)],
            Buttons = [.. found.Take(MostButtons)
                .Select(thing => new Button(Say.Plain(names(thing)[^1]), says(thing)))],
        });
    }
}
