using NodaTime;
using PartnerBot.Chat;
using PartnerBot.Chat.Grammar;
using PartnerBot.Domain;
using PartnerBot.Domain.Actions;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Features.Turns;
using PartnerBot.Store;

namespace PartnerBot.Features.Actions;

/// <summary>"action add Send the rota by Fri 12 June for Ann Lee": anybody writes down who does what by when.</summary>
public sealed class AddAction(PartnerBotDb db) : IUseCase
{
    public async Task<Reply> HandleAsync(Turn turn, CancellationToken ct)
    {
        var said = Said(turn);
        if (said.What.Length > ActionItem.LongestWhat)
        {
            return Reply.Say($"Please say what is to be done in {ActionItem.LongestWhat} characters at most.");
        }

        var reading = DateWords.ReadDate(said.Due, turn.Today).NotInPast();
        if (reading is not DateRead due)
        {
            return Reply.Say($"{reading.Sentence} Nothing was written down yet.");
        }

        var choice = await OwnerOf(turn, said, due.On).FindAsync(said.Who, MentionOf(turn, said.Who), ct);
        return choice.One is { } owner ? Add(turn, said.What, owner, due) : choice.Instead;
    }

    private static SpokenAction Said(Turn turn)
    {
        var words = turn.Words;
        var what = words.Find("from") is { } from ? $"{words["what"]} from {from}" : words["what"];
        return ActionWords.Read(
            new SpokenAction(Say.Plain(what), words["due"], words["who"]),
            turn.Today,
            who => words.Mention("who") is not null || OwnerChoice.IsKnown(turn.Roster, who));
    }

    private OwnerChoice OwnerOf(Turn turn, SpokenAction said, LocalDate due) =>
        new(db, turn, who => $"action add {Phrase.Quote(said.What)} by {due:uuuu-MM-dd} for {who}");

    private static Mention? MentionOf(Turn turn, string who) =>
        turn.Incoming.Mentions.IsDefaultOrEmpty
            ? null
            : turn.Incoming.Mentions.LastOrDefault(mention => Say.Plain(mention.Who.Name) == who);

    private Reply Add(Turn turn, string what, Seated owner, DateRead due)
    {
        var audience = turn.IsShared ? turn.Room.Audience : Audience.Everyone;
        if (audience == Audience.CoreOnly && !owner.Organisation.IsCore)
        {
            return Reply.Say(ActionItem.CoreOnly.Sentence);
        }

        var action = new ActionItem(
            Id<ActionItem>.New(turn.Now), turn.Partnership, what, owner.Member, due.On, turn.Now)
        {
            AddedBy = turn.Me.Member.Id,
            Audience = audience,
            GivenAt = owner.Member.Id == turn.Me.Member.Id ? null : turn.Now,
        };
        db.Actions.Add(action);
        var note = due.Note.Length > 0 ? $" {due.Note}" : "";
        return Reply.Show(
            $"Action {action.Number}: {ActionWords.Quoted(action)}. {ActionWords.Owner(action, turn.Roster)}, by "
                + $"{due.Sentence}.{note}",
            ActionCard.Of(action, turn));
    }
}
