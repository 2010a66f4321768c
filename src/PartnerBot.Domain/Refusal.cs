namespace PartnerBot.Domain;

/// <summary>A rule says no.</summary>
/// <param name="Code">Stable, unique in the product, for tests and logs.</param>
/// <param name="Sentence">What to tell the person: what is so, and what they can do.</param>
public sealed record Refusal(string Code, string Sentence);
