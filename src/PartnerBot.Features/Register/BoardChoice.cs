using PartnerBot.Chat;
using PartnerBot.Chat.Grammar;
using PartnerBot.Domain;
using PartnerBot.Domain.Decisions;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Features.Turns;
using PartnerBot.Store;

namespace PartnerBot.Features.Register;

/// <summary>Whose board a phrase is about, and whether the speaker may speak for it: its own representatives, deputies
/// and chairs, and coordinators on its behalf.</summary>
public static class BoardChoice
{
    private const Roles Speakers = Roles.Representative | Roles.Deputy | Roles.Chair;

    /// <param name="turn">Whose words they are.</param>
    /// <param name="said">The name or key.</param>
    /// <param name="phrase">How the phrase would read with a key in the place of the name.</param>
    public static Choice<Organisation> Of(Turn turn, string said, Func<string, string> phrase)
    {
        var choice = Find(turn, said, phrase);
        return choice.One is { } found && !MaySpeakFor(turn, found)
            ? new Choice<Organisation>(null, MayNot(found))
            : choice;
    }

    /// <summary>The same, for a phrase that only looks.</summary>
    public static Choice<Organisation> Find(Turn turn, string said, Func<string, string> phrase) => Choosing.Of(
        said,
        turn.Roster.Active,
        organisation => [organisation.Key, organisation.Name],
        "partner",
        organisation => PhrasePrefix.With(turn.Partnership.Key, phrase(organisation.Key)));

    public static bool MaySpeakFor(Turn turn, Organisation organisation) =>
        turn.IsCoordinator || (turn.Me.Organisation.Id == organisation.Id && turn.Me.Member.Is(Speakers));

    /// <summary>Whether what the speaker says for it is its own word.</summary>
    public static Spoken SpokenFor(Turn turn, Organisation organisation) =>
        turn.Me.Organisation.Id == organisation.Id && turn.Me.Member.Is(Speakers)
            ? Spoken.ByItself
            : Spoken.OnItsBehalf;

    public static Reply MayNot(Organisation organisation) => Reply.Say(
        $"Only those who speak for {Say.Plain(organisation.Name)}, or a coordinator, can say that about its board.");

    /// <summary>What is on record; begun now where nothing was.</summary>
    public static async Task<Board> OnRecordAsync(
        PartnerBotDb db, Turn turn, Organisation organisation, CancellationToken ct)
    {
        if (await db.BoardOfAsync(organisation.Id, ct) is { } known)
        {
            return known;
        }

        var board = new Board(Id<Board>.New(turn.Now), organisation);
        db.Boards.Add(board);
        return board;
    }
}
