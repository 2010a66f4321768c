namespace PartnerBot.Chat;

/// <summary>Somebody whom the local page may speak as.</summary>
/// <param name="Email">Their address in the roster; how the page introduces them.</param>
/// <param name="Name">Their name.</param>
/// <param name="Says">Who they are in a few words: "KDYT, coordinator".</param>
/// <param name="Group">What they take part in there: people are listed under it, and all of it share a room.</param>
public sealed record Persona(string Email, string Name, string Says, string Group)
{
    /// <summary>Whom they speak for there: people are listed under it too. When empty, what stands in
    /// <see cref="Says"/> before its last comma is taken for it.</summary>
    public string Party { get; init; } = "";
}

/// <summary>The door through which the local page learns whom it may speak as. Open in local mode only.</summary>
public interface IPersonas
{
    /// <summary>Everybody, group by group: whoever coordinates it first, then by party and name.</summary>
    Task<IReadOnlyList<Persona>> AllAsync(CancellationToken ct);
}
