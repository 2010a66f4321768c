namespace PartnerBot.Teams.Cards;

/// <summary>What our buttons send back. Written by the card writer, read by the activity reader.</summary>
internal static class CardData
{
    /// <summary>The field with the phrase that the button stands for.</summary>
    public const string Says = "say";

    /// <summary>The field with the revision of these fields' meaning.</summary>
    public const string Revision = "rev";

    /// <summary>The revision that is written today; a card from a time before it may still be pressed.</summary>
    public const int CurrentRevision = 1;

    /// <summary>The verb of every action: a button is a phrase.</summary>
    public const string Verb = "say";

    /// <summary>The field in which some clients repeat the verb.</summary>
    public const string VerbField = "verb";

    /// <summary>The field that Teams keeps for itself.</summary>
    public const string Reserved = "msteams";
}
