using PartnerBot.Chat;
using PartnerBot.Chat.Grammar;
using PartnerBot.Domain;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Domain.Time;
using PartnerBot.Features.Partnerships.Terms;
using PartnerBot.Features.Reminders;
using PartnerBot.Features.Turns;
using PartnerBot.Store;

namespace PartnerBot.Features.Partnerships;

/// <summary>"partner add Kidderminster Youth Trust (KDYT) as core": an organisation joins, and is asked in what is
/// under way. </summary>
public sealed class AddPartner(PartnerBotDb db) : IUseCase
{
    public async Task<Reply> HandleAsync(Turn turn, CancellationToken ct)
    {
        if (Texts.Name(turn.Words.Text("name")) is not { } name)
        {
            return Reply.Say($"I need {Texts.ExpectedName}. For example: partner add Our Way as core");
        }

        if (Refuse(turn, name) is { } refusal)
        {
            return refusal;
        }

        if (!turn.Words.Has("tier"))
        {
            return AskTier(turn, name);
        }

        return TierWords.Read(turn.Words["tier"]) is { } tier
            ? await JoinAsync(turn, name, tier, ct)
            : Reply.Say(PartnerWords.NoTier(turn.Words["tier"]));
    }

    private static Reply? Refuse(Turn turn, string name)
    {
        if (turn.Words.Find("key") is { } said)
        {
            return ShortKey.Read(said) is not { } key
                ? Reply.Say($"“{Say.Cut(Say.Plain(said), 40)}” cannot be a short name: it has to be "
                    + $"{ShortKey.Expected}.")
                : turn.Roster.Organisations.FirstOrDefault(each => each.Key == key) is { } owner
                ? Reply.Say($"'{key}' is already the short name of {owner.Name}. Please choose another.")
                : null;
        }

        return turn.Roster.Organisations.FirstOrDefault(each => IsCalled(each, name)) is not { } namesake ? null
            : namesake.TakesPart ? Reply.Say(
                $"{namesake.Name} is a partner already (short name '{namesake.Key}'). If this is another "
                    + "organisation of the same "
                + $"name, give it a short name of its own: partner add {name} short {namesake.Key}-2")
            : Return(turn, namesake);
    }

    private static bool IsCalled(Organisation organisation, string name) =>
        organisation.Name.Equals(name, StringComparison.OrdinalIgnoreCase);

    private static Reply Return(Turn turn, Organisation organisation)
    {
        var summary = $"{organisation.Name} was a partner until {Say.Date(organisation.LeftOn!.Value)}. Bring it "
            + "back, with its people?";
        return Reply.Show(new Card("Welcome back?", summary)
        {
            Parts = [new TextPart(summary)],
            Buttons =
            [
                new Button("Bring it back", PhrasePrefix.With(turn.Partnership.Key, $"partner join {organisation.Key}"))
                {
                    Style = ButtonStyle.Primary,
                },
            ],
        });
    }

    private static Reply AskTier(Turn turn, string name)
    {
        var summary = $"How closely is {name} tied to {turn.Partnership.Name}?";
        return Reply.Show(new Card("Which tier?", summary)
        {
            Parts = [new TextPart(summary), new TextPart(PartnerWords.Tiers, Tone.Subtle)],
            Buttons = [.. Enum.GetValues<Tier>().Select(tier => new Button(
                $"As {tier.InWords()}",
                PhrasePrefix.With(turn.Partnership.Key, $"partner add {Phrase.Quote(name)} as "
                    + $"{tier.InWords()}{Rest(turn)}")))],
        });
    }

    private static string Rest(Turn turn) =>
        (turn.Words.Find("key") is { } key ? $" short {key}" : "")
        + (turn.Words.Find("pattern") is { } pattern ? $" works {Phrase.Quote(pattern)}" : "");

    private async Task<Reply> JoinAsync(Turn turn, string name, Tier tier, CancellationToken ct)
    {
        WorkingPattern? pattern = null;
        if (turn.Words.Find("pattern") is { } works && !WorkingPattern.TryParse(works, out pattern))
        {
            return Reply.Say(PartnerWords.NoPattern(works));
        }

        var roster = turn.Roster;
        var key = ShortKey.Read(turn.Words["key"])
            ?? ShortKey.From(name, roster.Organisations.Select(organisation => organisation.Key));
        var organisation = new Organisation(
            Id<Organisation>.New(turn.Now), turn.Partnership.Id, key, name, tier, turn.Today)
        {
            Pattern = pattern,
        };
        db.Organisations.Add(organisation);
        await Plans.FollowAsync(db, roster with { Organisations = [.. roster.Organisations, organisation] }, ct);
        return Reply.Say($"{name} is now a {tier.InWords()} partner, with the short name '{key}'. "
            + $"Who speaks for it? For example: member add Ann Lee to {key} email ann@{key}.example");
    }
}
