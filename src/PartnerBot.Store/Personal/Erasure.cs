using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using NodaTime;
using PartnerBot.Domain;
using PartnerBot.Domain.Partnerships;

namespace PartnerBot.Store.Personal;

/// <summary>Takes a person out of what is kept. What they did for their organisation stays the organisation's, in the
/// name of "a former representative".</summary>
/// <remarks>Who may ask for it is not asked here.</remarks>
public static class Erasure
{
    /// <summary>Takes somebody out of one partnership: their seats, what waits for them, and their name and address
    /// wherever people wrote them.</summary>
    /// <param name="person">Who.</param>
    /// <param name="former">Who stands in their place from now on; not yet kept.</param>
    /// <param name="partnership">Where.</param>
    /// <param name="today">There.</param>
    public static async Task EraseAsync(
        this PartnerBotDb db,
        Person person,
        Person former,
        Id<Partnership> partnership,
        LocalDate today,
        CancellationToken ct)
    {
        var rows = await PersonalRows.OfPartnershipAsync(db, partnership, ct);
        var seats = rows.OfType<Member>().Where(member => member.PersonId == person.Id).ToList();
        var waiting = seats.Select(seat => (Id<Member>?)seat.Id).ToHashSet();
        db.People.Add(former);
        seats.ForEach(seat => seat.BecomeFormer(former.Id, today));
        db.RemoveRange(rows.Where(row => row is Post { MemberId: { } post } && waiting.Contains(post)));
        db.RemoveRange(rows.Where(row => row is CardCopy { MemberId: { } copy } && waiting.Contains(copy)));
        var name = new NameInText(person);
        // Words to search for follow what they are from, and a room of their own goes with them: see ForgetAsync.
        foreach (var row in rows.Where(row => row is not (SearchText or Room { PersonId: not null })).Select(db.Entry))
        {
            TakeOut(row, name, person.Id, former.Id);
        }
    }

    /// <summary>Takes out what is left of somebody who is in no partnership any more.</summary>
    /// <returns>False when there is one: then nothing was changed.</returns>
    public static async Task<bool> ForgetAsync(this PartnerBotDb db, Person person, CancellationToken ct)
    {
        await db.SaveChangesAsync(ct);
        if (await db.Members.AnyAsync(member => member.PersonId == person.Id, ct))
        {
            return false;
        }

        db.RemoveRange(await PersonalRows.OfPersonAsync(db, person, ct));
        return true;
    }

    /// <summary>After an erasure: words that were deleted still stand in SQLite's index, until it is made anew.
    /// PostgreSQL keeps its own in step.</summary>
    public static async Task CleanIndexAsync(this PartnerBotDb db, CancellationToken ct)
    {
        await db.SaveChangesAsync(ct);
        if (db is SqliteDb)
        {
            await db.Database.ExecuteSqlRawAsync("INSERT INTO search_index(search_index) VALUES('rebuild')", ct);
        }
    }

    private static void TakeOut(EntityEntry row, NameInText name, Id<Person> person, Id<Person> former)
    {
        foreach (var column in row.Metadata.GetProperties().Where(column => !column.IsKey()))
        {
            var value = row.Property(column).CurrentValue;
            if (value is Id<Person> id && id == person)
            {
                row.Property(column).CurrentValue = former;
            }
            else if (value is not null && PersonalColumns.HoldsWords(column))
            {
                TakeOut(row, column, value, name);
            }
        }
    }

    private static void TakeOut(EntityEntry row, IProperty column, object value, NameInText name)
    {
        var converter = column.GetTypeMapping().Converter;
        var text = (string)(converter?.ConvertToProvider(value) ?? value);
        if (name.TakeOut(text) is var without && without != text)
        {
            row.Property(column).CurrentValue = converter?.ConvertFromProvider(without) ?? without;
        }
    }
}
