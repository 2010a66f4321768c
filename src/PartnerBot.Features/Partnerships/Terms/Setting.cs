namespace PartnerBot.Features.Partnerships.Terms;

/// <summary>Something that can be set, by a phrase or in a file, in the same words.</summary>
/// <param name="Names">The ways to call it; the first is the one the bot uses.</param>
/// <param name="Expected">What its value looks like, to end a sentence: "a cadence such as '4 to 6 weeks'".</param>
/// <param name="Read">Adds the value to the terms; null when it is none.</param>
public sealed record Setting<TTerms>(string[] Names, string Expected, Func<string, TTerms, TTerms?> Read)
    where TTerms : class
{
    public string Name => Names[0];

    public bool IsCalled(string name) => Names.Contains(name.Trim(), StringComparer.OrdinalIgnoreCase);
}
