using Microsoft.EntityFrameworkCore;
using PartnerBot.Chat;
using PartnerBot.Chat.Grammar;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Store;

namespace PartnerBot.Features.Partnerships;

/// <summary>Everybody whom the local page may speak as: whoever takes part somewhere and has an e-mail
/// address.</summary>
public sealed class ListPersonas(IWriter writer) : IPersonas
{
    public Task<IReadOnlyList<Persona>> AllAsync(CancellationToken ct) => writer.ReadAsync(
        async (db, token) =>
        {
            var ids = await db.Partnerships.OrderBy(partnership => partnership.Key)
                .Select(partnership => partnership.Id).ToListAsync(token);
            var personas = new List<Persona>();
            foreach (var id in ids)
            {
                personas.AddRange(Of(await db.RosterAsync(id, token)));
            }

            return (IReadOnlyList<Persona>)personas;
        },
        ct);

    private static IEnumerable<Persona> Of(Roster roster) => roster.Present
        .Where(seated => seated.Person.Email is not null)
        .OrderByDescending(seated => seated.Member.Is(Roles.Coordinator))
        .ThenBy(seated => seated.Organisation.Tier)
        .ThenBy(seated => seated.Organisation.Name, StringComparer.OrdinalIgnoreCase)
        .ThenBy(seated => seated.Person.Name, StringComparer.OrdinalIgnoreCase)
        .Select(seated => new Persona(
            seated.Person.Email!,
            Say.Plain(seated.Person.Name),
            $"{Say.Plain(seated.Organisation.Name)}, {InWords(seated.Member.Roles)}",
            roster.Partnership.Name)
        {
            Party = Say.Plain(seated.Organisation.Name),
        });

    private static string InWords(Roles roles) => roles == Roles.None
        ? "guest"
        : roles.ToString().Replace(", ", " and ", StringComparison.Ordinal).ToLowerInvariant();
}
