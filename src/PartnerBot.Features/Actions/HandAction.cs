using NodaTime;
using PartnerBot.Chat;
using PartnerBot.Chat.Grammar;
using PartnerBot.Domain;
using PartnerBot.Domain.Actions;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Features.Turns;
using PartnerBot.Store;

namespace PartnerBot.Features.Actions;

/// <summary>"action hand 12 to Bob": somebody else does it. Within an organisation it stays the same action; another
/// organisation takes it on as an action of its own.</summary>
public sealed class HandAction(PartnerBotDb db) : IUseCase
{
    // What is handed over after its day gets a new one, so that nobody begins late.
    private const int FreshDays = 7;

    public async Task<Reply> HandleAsync(Turn turn, CancellationToken ct)
    {
        var choice = await FindAsync(turn, ct);
        if (choice.One is not { } action)
        {
            return choice.Instead;
        }

        return !action.IsOpen ? Reply.Say(ActionItem.Ended.Sentence)
            : !turn.Words.Has("who") ? Reply.Show(ActionCard.Instead(action, turn.Roster))
            : await HandAsync(turn, action, ct);
    }

    private async Task<Reply> HandAsync(Turn turn, ActionItem action, CancellationToken ct)
    {
        var reading = DayOf(turn, action);
        if (reading is not DateRead due)
        {
            return Reply.Say(reading.Sentence);
        }

        var phrase = (string who) => $"action hand {action.Number} to {who} by {due.On:uuuu-MM-dd}";
        var owner = await new OwnerChoice(db, turn, phrase)
            .FindAsync(turn.Words["who"], turn.Words.Mention("who"), ct);
        return owner.One is { } found ? Hand(turn, action, found, due.On) : owner.Instead;
    }

    // Anybody may take on what is nobody's.
    private async Task<Choice<ActionItem>> FindAsync(Turn turn, CancellationToken ct)
    {
        var choice = await ActionChoice.FindAsync(db, turn, ct);
        return choice.One is { NeedsOwner: true } ? choice : await ActionChoice.FindOwnAsync(db, turn, ct);
    }

    private static DateReading DayOf(Turn turn, ActionItem action)
    {
        if (turn.Words.Find("date") is { } said)
        {
            return DateWords.ReadDate(said, turn.Today).NotInPast();
        }

        var fresh = turn.Today.PlusDays(FreshDays);
        var day = action.DueOn < turn.Today ? turn.Partnership.Calendar.OnOrAfter(fresh) ?? fresh : action.DueOn;
        return new DateRead(day, turn.Today);
    }

    private Reply Hand(Turn turn, ActionItem action, Seated owner, LocalDate dueOn)
    {
        if (!Viewer.Of(owner.Organisation).Sees(action.Audience, action.HiddenFrom))
        {
            return Reply.Say(ActionItem.NotForThem.Sentence);
        }

        if (action.RefuseHanding(owner.Member, dueOn, turn.Partnership, turn.Now) is { } refusal)
        {
            return Reply.Say(refusal.Sentence);
        }

        var taken = action;
        if (owner.Member.OrganisationId == action.OrganisationId)
        {
            _ = action.HandTo(owner.Member, dueOn, turn.Partnership, turn.Now);
        }
        else
        {
            taken = action.PassOn(
                Id<ActionItem>.New(turn.Now), owner.Member, dueOn, turn.Partnership, turn.Now);
            db.Actions.Add(taken);
        }

        taken.GivenAt = owner.Member.Id == turn.Me.Member.Id ? null : turn.Now;
        return Reply.Show(Words(turn, action, taken), ActionCard.Of(taken, turn));
    }

    private static string Words(Turn turn, ActionItem action, ActionItem taken)
    {
        var who = ActionWords.Owner(taken, turn.Roster);
        var by = Say.Date(taken.DueOn);
        return taken == action
            ? $"{ActionWords.Quoted(action)} is now with {who}, by {by}. It is still action {action.Number}."
            : $"{who} takes on {ActionWords.Quoted(action)}, by {by}. It was action {action.Number} and is now action "
                + $"{taken.Number}.";
    }
}
