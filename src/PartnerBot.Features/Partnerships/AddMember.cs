using PartnerBot.Chat;
using PartnerBot.Chat.Grammar;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Features.Partnerships.Terms;
using PartnerBot.Features.Turns;
using PartnerBot.Store;

namespace PartnerBot.Features.Partnerships;

/// <summary>"member add Ann Lee to KDYT email ann@kdyt.example as deputy": somebody takes part from now on. The words
/// are checked here; <see cref="Newcomers"/> gives them their seat.</summary>
public sealed class AddMember(PartnerBotDb db) : IUseCase
{
    public async Task<Reply> HandleAsync(Turn turn, CancellationToken ct)
    {
        var words = turn.Words;
        var mention = words.Mention("who")?.Who;
        if (Texts.Name(mention?.Name ?? words.Text("who")) is not { } name)
        {
            return Reply.Say($"I need {Texts.ExpectedName}. For example: {Example}");
        }

        var roles = words.Has("role") ? RoleWords.ReadList(words["role"]) : Roles.Representative;
        if (roles == Roles.None)
        {
            return Reply.Say(PartnerWords.NoRole(words["role"]));
        }

        var email = words.Find("email") is { } said ? EmailAddress.Read(said) : null;
        if (email is null && words.Has("email"))
        {
            return Reply.Say(PartnerWords.NoEmail(words["email"]));
        }

        return mention is not null && email is not null
            ? Reply.Say("With an @mention I need no address: I recognise the account. Please leave the address out.")
            : await AddAsync(turn, new Newcomer(name, roles) { Speaker = mention, Email = email }, ct);
    }

    private const string Example = "member add Ann Lee to kdyt email ann@kdyt.example";

    private async Task<Reply> AddAsync(Turn turn, Newcomer newcomer, CancellationToken ct)
    {
        if (!turn.Words.Has("partner"))
        {
            return AskPartner(turn, newcomer);
        }

        var choice = PartnerChoice.Of(
            turn, turn.Words["partner"], key => Phrasing(newcomer, key, Reach(turn, newcomer)));
        if (choice.One is not { } organisation)
        {
            return choice.Instead;
        }

        var reachable = newcomer.Email is not null || newcomer.Speaker is not null || turn.Words.Has("phone-only");
        return reachable
            ? await new Newcomers(db, turn).SeatAsync(newcomer, organisation, ct)
            : AskReach(turn, newcomer, organisation);
    }

    /// <summary>A list to choose from, with all partners in it.</summary>
    private static Reply AskPartner(Turn turn, Newcomer newcomer)
    {
        if (newcomer.Speaker is not null)
        {
            // A mention cannot stand on a button.
            return Reply.Say($"For which partner does {newcomer.Name} speak? Please say it once more with 'to' and "
                + "the partner.");
        }

        var summary = $"For which partner does {newcomer.Name} speak? For example: {Phrasing(newcomer, "kdyt", "")}";
        var partner = new InputPart("partner", "Speaks for", InputKind.Choice)
        {
            Required = true,
            Choices = [.. turn.Roster.Active.Select(each => new InputChoice(each.Name, each.Key))],
        };
        return Reply.Show(summary, new Card($"Who is {newcomer.Name}?", summary)
        {
            Parts = [partner, .. EmailInput(newcomer)],
            Buttons = [Add(turn, Phrasing(newcomer, "{partner}", Asked(newcomer)))],
        });
    }

    private static Reply AskReach(Turn turn, Newcomer newcomer, Organisation organisation)
    {
        var summary = $"How do I recognise {newcomer.Name}? By e-mail address, the first time they write.";
        var byPhone = Phrasing(newcomer, organisation.Key, " phone-only");
        return Reply.Show(summary, new Card($"{newcomer.Name} of {organisation.Name}", summary)
        {
            Parts = [new TextPart(summary), .. EmailInput(newcomer)],
            Buttons =
            [
                Add(turn, Phrasing(newcomer, organisation.Key, " email {email}")),
                new Button("By telephone only", PhrasePrefix.With(turn.Partnership.Key, byPhone)),
            ],
        });
    }

    private static Button Add(Turn turn, string phrase) =>
        new("Add", PhrasePrefix.With(turn.Partnership.Key, phrase)) { Style = ButtonStyle.Primary };

    private static IEnumerable<CardPart> EmailInput(Newcomer newcomer) => newcomer.Email is null
        ? [new InputPart("email", "E-mail address", InputKind.Line)]
        : [];

    private static string Asked(Newcomer newcomer) =>
        newcomer.Email is { } email ? $" email {email}" : " email {email}";

    private static string Reach(Turn turn, Newcomer newcomer) => newcomer.Email is { } email ? $" email {email}"
        : turn.Words.Has("phone-only") ? " phone-only" : "";

    private static string Phrasing(Newcomer newcomer, string partner, string reach) =>
        $"member add {Phrase.Quote(newcomer.Name)} to {partner}{reach} as {newcomer.Roles.InWords()}";
}
