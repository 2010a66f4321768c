using PartnerBot.Chat;
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
        var known = newcomer.Speaker is { } speaker
            ? await Acquaintances.FindAsync(db, speaker, ct)
            : newcomer.Email is { } email ? await Acquaintances.FindAsync(db, email, ct) : null;
        if (known is not null)
        {
            return await SeatAsync(known, newcomer, organisation, ct);
        }

        if (Namesake(newcomer, organisation) is { } namesake)
        {
            return newcomer.Speaker is { } mentioned && await IsByPhoneOnlyAsync(namesake.Person, ct)
                ? Introduce(namesake, mentioned)
                : Reply.Say(AskAbout(namesake, newcomer));
        }

        return await MeetAsync(newcomer, organisation, ct);
    }

    private async Task<bool> IsByPhoneOnlyAsync(Person person, CancellationToken ct) =>
        person.Email is null && !await Acquaintances.HasAccountAsync(db, person, ct)
        && !await Acquaintances.IsElsewhereAsync(db, person, turn.Partnership.Id, ct);

    private Reply Introduce(Seated seated, Speaker speaker)
    {
        Acquaintances.Tie(db, seated.Person, speaker);
        seated.Member.Return();
        return Reply.Say($"{seated.InWords()} was reached by telephone until now. "
            + "From now on I recognise the account that you mentioned.");
    }

    private async Task<Reply> MeetAsync(Newcomer newcomer, Organisation organisation, CancellationToken ct)
    {
        var person = new Person(Id<Person>.New(turn.Now), newcomer.Name, newcomer.Email, FeedToken.New());
        db.People.Add(person);
        if (newcomer.Speaker is { } speaker)
        {
            Acquaintances.Tie(db, person, speaker);
        }

        return await JoinAsync(person, newcomer, organisation, ct);
    }

    private async Task<Reply> SeatAsync(
        Person person, Newcomer newcomer, Organisation organisation, CancellationToken ct)
    {
        var seats = turn.Roster.People.Where(seated => seated.Person.Id == person.Id).ToList();
        if (seats.FirstOrDefault(seated => seated.Member.TakesPart) is { } there)
        {
            return Reply.Say(AlreadyThere(there, newcomer, organisation));
        }

        if (seats.FirstOrDefault(seated => seated.Organisation.Id == organisation.Id) is { } left)
        {
            left.Member.Return();
            left.Member.Roles = newcomer.Roles;
            return Reply.Say($"Welcome back: {person.Name} speaks for {organisation.Name} again, "
                + $"as {newcomer.Roles.InWords()}.");
        }

        return await JoinAsync(person, newcomer, organisation, ct);
    }

    private static string AlreadyThere(Seated there, Newcomer newcomer, Organisation organisation)
    {
        var name = there.Person.Name;
        var known = $"{name} takes part already, for {there.Organisation.Name} as {there.Member.Roles.InWords()}. "
            + "To change that: ";
        return there.Organisation.Id == organisation.Id
            ? $"{known}member role {name} is {newcomer.Roles.InWords()}"
            : $"{known}member move {name} to {organisation.Key}";
    }

    private async Task<Reply> JoinAsync(
        Person person, Newcomer newcomer, Organisation organisation, CancellationToken ct)
    {
        db.Members.Add(new Member(
            Id<Member>.New(turn.Now), turn.Partnership.Id, organisation.Id, person.Id, newcomer.Roles));
        var reach = newcomer.Speaker is not null ? "I recognise the account that you mentioned."
            : await Acquaintances.HasAccountAsync(db, person, ct) ? "I recognise them as I did before."
            : person.Email is null ? "I cannot write to them: a coordinator writes down what they say by telephone."
            : "I recognise them by their e-mail address, the first time they write to me.";
        return Reply.Say($"{person.Name} now speaks for {organisation.Name}, as {newcomer.Roles.InWords()}. {reach}");
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
