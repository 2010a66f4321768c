using Microsoft.EntityFrameworkCore;
using PartnerBot.Chat.Documents;
using PartnerBot.Domain;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Features.Turns;
using PartnerBot.Store;
using PartnerBot.Store.Personal;

namespace PartnerBot.Features.Partnerships.Privacy;

/// <summary>Everything that is kept about somebody, for themselves or for a coordinator of theirs.</summary>
public sealed class PersonalDocuments : IDocumentSource
{
    private const string Prefix = "about-";
    private const string Oneself = "me";
    private const string Markdown = ".md";
    private const string Json = ".json";

    /// <param name="member">Of whom; null for whoever reads it.</param>
    public static IEnumerable<(string Label, string Name)> NamesFor(Member? member)
    {
        var name = Prefix + (member?.Id.ToString() ?? Oneself);
        return [("To read", name + Markdown), ("As data", name + Json)];
    }

    public async Task<Document?> ReadAsync(DocumentWish wish, CancellationToken ct)
    {
        var ending = Path.GetExtension(wish.Name);
        if (!wish.Name.StartsWith(Prefix, StringComparison.Ordinal) || ending is not (Markdown or Json))
        {
            return null;
        }

        var whom = wish.Name[Prefix.Length..^ending.Length];
        var record = whom == Oneself
            ? await OfReaderAsync(wish, ct)
            : await OfMemberAsync(wish, whom, ct);
        return record is null ? null : ending == Json
            ? new Document(wish.Name, "application/json", record.ToJson())
            : new Document(wish.Name, "text/markdown", record.ToMarkdown());
    }

    private static async Task<PersonalRecord> OfReaderAsync(DocumentWish wish, CancellationToken ct)
    {
        var everywhere = await wish.Db.Members.Where(member => member.PersonId == wish.Reader.Id)
            .Select(member => member.PartnershipId).Distinct().ToListAsync(ct);
        var record = new PersonalRecord(wish.Reader, wish.Now)
        {
            Person = await wish.Db.ExportPersonAsync(wish.Reader, PersonalReader.Oneself([]), ct),
        };
        foreach (var partnership in everywhere)
        {
            var roster = await wish.Db.RosterAsync(partnership, ct);
            var reader = PersonalReader.Oneself(OrganisationsOf(roster.People, wish.Reader));
            record.Add(roster, await wish.Db.ExportAsync(wish.Reader, partnership, reader, ct));
        }

        return record;
    }

    private static async Task<PersonalRecord?> OfMemberAsync(DocumentWish wish, string id, CancellationToken ct)
    {
        if (!Guid.TryParseExact(id, "N", out var member)
            || await wish.Db.Members.FirstOrDefaultAsync(one => one.Id == new Id<Member>(member), ct) is not { } found)
        {
            return null;
        }

        var roster = await wish.Db.RosterAsync(found.PartnershipId, ct);
        var isCoordinator = roster.Present.Any(seated =>
            seated.Person.Id == wish.Reader.Id && seated.Member.Is(Roles.Coordinator));
        var person = roster.Find(found.Id)!.Person;
        if (!isCoordinator || person.IsErased)
        {
            return null;
        }

        var reader = PersonalReader.Coordinator(OrganisationsOf(roster.Present, wish.Reader));
        var record = new PersonalRecord(person, wish.Now)
        {
            Person = await wish.Db.ExportPersonAsync(person, reader, ct),
        };
        record.Add(roster, await wish.Db.ExportAsync(person, found.PartnershipId, reader, ct));
        return record;
    }

    private static IEnumerable<Organisation> OrganisationsOf(IEnumerable<Seated> seats, Person person) =>
        seats.Where(seated => seated.Person.Id == person.Id).Select(seated => seated.Organisation);
}
