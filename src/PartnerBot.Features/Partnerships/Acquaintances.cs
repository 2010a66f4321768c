using Microsoft.EntityFrameworkCore;
using PartnerBot.Chat;
using PartnerBot.Domain;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Store;

namespace PartnerBot.Features.Partnerships;

/// <summary>How the bot knows people, whatever partnership they are in. What a coordinator of one partnership may
/// change about somebody ends where another partnership relies on it.</summary>
public static class Acquaintances
{
    /// <summary>Whom the channel means; null for somebody the bot has never met. Never by the name on
    /// display.</summary>
    public static async Task<Person?> FindAsync(PartnerBotDb db, Speaker speaker, CancellationToken ct)
    {
        if (await db.Handles.FindAsync([speaker.Channel, speaker.Id], ct) is { } handle)
        {
            return await db.People.FindAsync([handle.PersonId], ct);
        }

        return speaker.EntraObjectId is { Length: > 0 } id
            ? await db.People.FirstOrDefaultAsync(person => person.EntraObjectId == id, ct)
            : null;
    }

    public static Task<Person?> FindAsync(PartnerBotDb db, string email, CancellationToken ct) =>
        db.People.FirstOrDefaultAsync(person => person.Email == email, ct);

    /// <summary>From now on, whoever speaks by this name on this channel is this person.</summary>
    /// <remarks>Only for somebody without an address: an account and an address belong to one person when the channel
    /// says so, or the roster file, never on a coordinator's word. Otherwise one partnership could prepare an account
    /// for the address of somebody in another.</remarks>
    public static void Tie(PartnerBotDb db, Person person, Speaker speaker)
    {
        person.EntraObjectId ??= speaker.EntraObjectId;
        db.Handles.Add(new Handle(speaker.Channel, speaker.Id, person.Id));
    }

    /// <summary>True when the bot recognises an account as this person.</summary>
    public static async Task<bool> HasAccountAsync(PartnerBotDb db, Person person, CancellationToken ct) =>
        person.EntraObjectId is not null || await db.Handles.AnyAsync(handle => handle.PersonId == person.Id, ct);

    /// <summary>True when another partnership relies on who this is.</summary>
    public static Task<bool> IsElsewhereAsync(
        PartnerBotDb db, Person person, Id<Partnership> here, CancellationToken ct) =>
        db.Members.AnyAsync(member => member.PersonId == person.Id && member.PartnershipId != here, ct);
}
