using PartnerBot.Chat;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Features.Turns;
using PartnerBot.Store;

namespace PartnerBot.Features.Partnerships.Privacy;

/// <summary>Whose data somebody asks about, if they may: their own, or as a coordinator those of their
/// partnership.</summary>
internal static class PersonAsked
{
    private static readonly Choice<Seated> NotHere = new(
        null, Reply.Say("That is between you and me, so please ask me in your own chat with me."));

    private static readonly Choice<Seated> NotTheirs = new(
        null, Reply.Say("That is for the person themselves, or for a coordinator. For yourself, say 'me'."));

    public static async Task<Choice<Seated>> FindAsync(
        PartnerBotDb db, Turn turn, Func<string, string> phrase, CancellationToken ct)
    {
        if (turn.IsShared)
        {
            return NotHere;
        }

        if (!turn.Words.Has("who"))
        {
            return new Choice<Seated>(turn.Me, Reply.Nothing);
        }

        var choice = await new MemberChoice(db, turn).FindEverAsync(phrase, ct);
        return choice.One is { } one && one.Person.Id != turn.Me.Person.Id && !turn.IsCoordinator ? NotTheirs : choice;
    }
}
