using NodaTime;
using PartnerBot.Chat;
using PartnerBot.Chat.Grammar;
using PartnerBot.Domain;
using PartnerBot.Domain.Actions;
using PartnerBot.Domain.Meetings;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Features.Turns;
using PartnerBot.Store;

namespace PartnerBot.Features.Actions;

/// <summary>"action add Send the rota by Fri 12 June for Ann Lee": anybody writes down who does what by when.</summary>
public sealed class AddAction(PartnerBotDb db) : IUseCase
{
    public async Task<Reply> HandleAsync(Turn turn, CancellationToken ct)
    {
        var from = turn.Words.Find("from");
        var named = from is null ? null : await ActionSource.NamedAsync(db, turn, from, ct);
        return await WriteDownAsync(turn, Said(turn, named is null ? from : null), named, ct);
    }

    /// <param name="turn">Who says so.</param>
    /// <param name="said">What.</param>
    /// <param name="named">What it comes out of, where somebody said; null for what is being talked about.</param>
    /// <param name="ct">Gives up.</param>
    public async Task<Reply> WriteDownAsync(Turn turn, SpokenAction said, ActionSource? named, CancellationToken ct)
    {
        var (what, who) = (Discretion.Read(said.What, turn.Roster), Discretion.Read(said.Who, turn.Roster));
        var (sight, wrong) = Discretion.SightOf(turn, what, who);
        return sight is null
            ? Reply.Say(wrong)
            : await WriteDownAsync(turn, said with { What = what.Text, Who = who.Text }, named, sight, ct);
    }

    private async Task<Reply> WriteDownAsync(
        Turn turn, SpokenAction said, ActionSource? named, Sight sight, CancellationToken ct)
    {
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
        var source = named ?? await ActionSource.NowAsync(db, turn, ct);
        return choice.One is { } owner
            ? Add(turn, said.What, owner, due, source with { Sight = source.Sight.And(sight) })
            : choice.Instead;
    }

    // "Collect the keys from Basement": what follows "from" belongs to what is to be done, unless it names something.
    private static SpokenAction Said(Turn turn, string? from)
    {
        var words = turn.Words;
        var what = from is null ? words["what"] : $"{words["what"]} from {from}";
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

    private Reply Add(Turn turn, string what, Seated owner, DateRead due, ActionSource source)
    {
        if (!source.Sight.IsFor(Viewer.Of(owner.Organisation)))
        {
            return Reply.Say(ActionItem.NotForThem.Sentence);
        }

        var action = new ActionItem(
            Id<ActionItem>.New(turn.Now), turn.Partnership, what, owner.Member, due.On, turn.Now)
        {
            AddedBy = turn.Me.Member.Id,
            From = source.Link,
            Audience = source.Sight.Audience,
            HiddenFrom = source.Sight.HiddenFrom,
            GivenAt = owner.Member.Id == turn.Me.Member.Id || source.Minutes is not null ? null : turn.Now,
        };
        db.Actions.Add(action);
        var by = due.Note.Length > 0 ? $"{due.Sentence}. {due.Note}" : $"{due.Sentence}.";
        var text = $"Action {action.Number}: {ActionWords.Quoted(action)}. "
            + $"{ActionWords.Owner(action, turn.Roster)}, by {by}";
        var seen = Discretion.WordsOf(source.Sight, turn.Roster);
        return ActionChoice.Sees(turn, action)
            ? Tell(turn, action, source, $"{text}{Minute(turn, action, source)}{seen}")
            : Reply.Say($"Written down as action {action.Number}.{Minute(turn, action, source)} Not everybody in this "
                + "room may see it, so I show it in your own chat only.");
    }

    // Who pressed a button in a meeting has its card before them, and goes on with that one.
    private static Reply Tell(Turn turn, ActionItem action, ActionSource source, string text) =>
        turn.Incoming.Kind == IncomingKind.Pressed && source.Minutes is not null
            ? Reply.Say(text)
            : Reply.Show(text, ActionCard.Of(action, turn));

    private static string Minute(Turn turn, ActionItem action, ActionSource source)
    {
        if (source.Minutes is not { } minutes)
        {
            return "";
        }

        var text = $"{action.What}: {ActionWords.Owner(action, turn.Roster)}, by {Say.Date(action.DueOn)}";
        var line = minutes.Add(
            LineKind.Action, text, turn.Me.Member.Id, turn.Now, action.Sight, action.Subject, turn.Alone);
        return line is not null
            ? $" It is line {line.Label} of the minutes."
            : " The minutes are full, so it stands in the list of actions only.";
    }
}
