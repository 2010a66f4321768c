using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using PartnerBot.Domain;
using PartnerBot.Domain.Partnerships;

namespace PartnerBot.Store.Personal;

/// <summary>Loads whole tables of one partnership, whatever they hold, and what there is of a person beside
/// them.</summary>
internal static class PersonalRows
{
    private const string Partnership = "PartnershipId";

    private static readonly MethodInfo Loader =
        typeof(PersonalRows).GetMethod(nameof(LoadAsync), BindingFlags.Static | BindingFlags.NonPublic)!;

    /// <summary>Every row of every table that says whose partnership it belongs to.</summary>
    public static async Task<List<object>> OfPartnershipAsync(
        PartnerBotDb db, Id<Partnership> partnership, CancellationToken ct)
    {
        var rows = new List<object>();
        foreach (var type in db.Model.GetEntityTypes())
        {
            if (type.FindProperty(Partnership) is { } column)
            {
                var loading = Loader.MakeGenericMethod(type.ClrType).Invoke(null, [db, column, partnership, ct])!;
                rows.AddRange(await (Task<List<object>>)loading);
            }
        }

        return rows;
    }

    /// <summary>Who it is, by which names channels know them, their own rooms, and what is on its way to or stands in
    /// these; each before what it refers to.</summary>
    public static async Task<List<object>> OfPersonAsync(PartnerBotDb db, Person person, CancellationToken ct)
    {
        var rooms = await db.Rooms.Where(room => room.PersonId == person.Id).ToListAsync(ct);
        var ids = rooms.Select(room => room.Id).ToList();
        return
        [
            .. await db.Posts.Where(post => ids.Contains(post.RoomId)).ToListAsync(ct),
            .. await db.CardCopies.Where(copy => ids.Contains(copy.RoomId)).ToListAsync(ct),
            .. rooms,
            .. await db.Handles.Where(handle => handle.PersonId == person.Id).ToListAsync(ct),
            person,
        ];
    }

    private static async Task<List<object>> LoadAsync<T>(
        PartnerBotDb db, IProperty column, Id<Partnership> partnership, CancellationToken ct)
        where T : class
    {
        var rows = column.IsNullable
            ? db.Set<T>().Where(row => EF.Property<Id<Partnership>?>(row, Partnership) == partnership)
            : db.Set<T>().Where(row => EF.Property<Id<Partnership>>(row, Partnership) == partnership);
        return [.. await rows.ToListAsync(ct)];
    }
}
