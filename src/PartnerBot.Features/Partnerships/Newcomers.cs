using PartnerBot.Chat;
using PartnerBot.Chat.Grammar;
using PartnerBot.Domain;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Features.Turns;
using PartnerBot.Store;

namespace PartnerBot.Features.Partnerships;

/// <summary>Somebody who is to take part.</summary>
public sealed record Newcomer(string Name, Roles Roles)
{
    /// <summary>The account that was mentioned; null when nobody was.</summary>
    public Speaker? Speaker { get; init; }

    public string? Email { get; init; }
}

/// <summary>Finds out whether a newcomer is somebody the bot knows, and gives them their seat.</summary>
public sealed class Newcomers(PartnerBotDb db, Turn turn)
{
    public async Task<Reply> SeatAsync(Newcomer newcomer, Organisation organisation, CancellationToken ct)
    {
        var (byAccount, byEmail) = await KnownAsync(newcomer, ct);
        if (byAccount is not null && byEmail is not null && byAccount.Id != byEmail.Id)
        {
            return Reply.Say("That e-mail address belongs to somebody else whom I know. Please check it.");
        }

        if ((byAccount ?? byEmail) is { } person)
        {
            return await SeatAsync(person, newcomer, organisation, ct);
        }

        return Namesake(newcomer, organisation) is { } namesake
            ? Reply.Say(AskAbout(namesake, newcomer))
            : await MeetAsync(newcomer, organisation, ct);
    }

    private async Task<(Person? ByAccount, Person? ByEmail)> KnownAsync(Newcomer newcomer, CancellationToken ct) =>
        (newcomer.Speaker is { } speaker ? await Acquaintances.FindAsync(db, speaker, ct) : null,
            newcomer.Email is { } email ? await Acquaintances.FindAsync(db, email, ct) : null);

    private async Task<Reply> MeetAsync(Newcomer newcomer, Organisation organisation, CancellationToken ct)
    {
        var person = new Person(Id<Person>.New(turn.Now), newcomer.Name, newcomer.Email, FeedToken.New());
        db.People.Add(person);
        return await JoinAsync(person, newcomer, organisation, ct);
    }

    private async Task<Reply> SeatAsync(
        Person person, Newcomer newcomer, Organisation organisation, CancellationToken ct)
    {
        var seats = turn.Roster.People.Where(seated => seated.Person.Id == person.Id).ToList();
        if (seats.FirstOrDefault(seated => seated.Member.TakesPart) is { } there)
        {
            return await AlreadyThereAsync(there, newcomer, organisation, ct);
        }

        if (seats.FirstOrDefault(seated => seated.Organisation.Id == organisation.Id) is { } left)
        {
            left.Member.Return();
            left.Member.Roles = newcomer.Roles;
            return Reply.Say($"Welcome back: {person.Name} speaks for {organisation.Name} again, "
                + $"as {newcomer.Roles.InWords()}.{await TieAsync(person, newcomer, ct)}");
        }

        return await JoinAsync(person, newcomer, organisation, ct);
    }

    private async Task<Reply> AlreadyThereAsync(
        Seated there, Newcomer newcomer, Organisation organisation, CancellationToken ct)
    {
        var known = $"{there.Person.Name} takes part already, for {there.Organisation.Name} as "
            + $"{there.Member.Roles.InWords()}.";
        var tied = await TieAsync(there.Person, newcomer, ct);
        var name = Say.Plain(there.Person.Name);
        return Reply.Say(there.Organisation.Id == organisation.Id
            ? $"{known} To change that: member role {name} is {newcomer.Roles.InWords()}{tied}"
            : $"{known} To change that: member move {name} to {organisation.Key}{tied}");
    }

    private async Task<Reply> JoinAsync(
        Person person, Newcomer newcomer, Organisation organisation, CancellationToken ct)
    {
        db.Members.Add(new Member(
            Id<Member>.New(turn.Now), turn.Partnership.Id, organisation.Id, person.Id, newcomer.Roles));
        return Reply.Say($"{person.Name} now speaks for {organisation.Name}, as {newcomer.Roles.InWords()}."
            + await TieAsync(person, newcomer, ct));
    }

    /// <summary>How they will be recognised, said without the address: others may listen.</summary>
    private async Task<string> TieAsync(Person person, Newcomer newcomer, CancellationToken ct)
    {
        if (newcomer.Speaker is not { } speaker)
        {
            return person.Email is null && person.EntraObjectId is null
                ? " I cannot write to them: a coordinator writes down what they say by telephone."
                : " I recognise them by their e-mail address, the first time they write to me.";
        }

        return await Acquaintances.TieAsync(db, person, speaker, turn.Partnership.Id, ct)
            ? " I recognise the account that you mentioned."
            : " I recognise them as I did before.";
    }

    /// <summary>Somebody of the same name at the same organisation, who could be the same person.</summary>
    private Seated? Namesake(Newcomer newcomer, Organisation organisation) => turn.Roster.People.FirstOrDefault(
        seated => seated.Organisation.Id == organisation.Id
        && seated.Person.Name.Equals(newcomer.Name, StringComparison.OrdinalIgnoreCase)
        && (newcomer.Email is null || seated.Person.Email is null));

    private static string AskAbout(Seated namesake, Newcomer newcomer)
    {
        var name = namesake.Person.Name;
        if (!namesake.Member.TakesPart)
        {
            return $"{name} spoke for {namesake.Organisation.Name} before. If this is the same person: member "
                + $"return {name}";
        }

        return newcomer.Email is { } email
            ? $"There is a {name} at {namesake.Organisation.Name} without an e-mail address. "
                + $"If this is the same person: member email {name} is {email}"
            : $"There is a {name} at {namesake.Organisation.Name} already, whom I will recognise by their e-mail "
                + "address. If this is another person, please add them with an e-mail address.";
    }
}
