namespace PartnerBot.Teams.Packaging;

/// <summary>Whose app package it is to be.</summary>
/// <param name="BotId">The application (client) id under which the bot is registered.</param>
/// <param name="Domain">The host name under which the bot's own pages are reached: "bot.example.org".</param>
public sealed record PackageWish(Guid BotId, string Domain)
{
    /// <summary>What people call the bot; at most 30 characters.</summary>
    public string Name { get; init; } = "PartnerBot";

    /// <summary>Who runs it; at most 32 characters.</summary>
    public string Developer { get; init; } = "PartnerBot";

    /// <summary>Three numbers: "1.2.0". A tenant takes an update only when it has risen.</summary>
    public required string Version { get; init; }
}
