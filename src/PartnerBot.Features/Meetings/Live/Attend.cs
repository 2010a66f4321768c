using PartnerBot.Chat;
using PartnerBot.Chat.Grammar;
using PartnerBot.Domain;
using PartnerBot.Domain.Meetings;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Features.Turns;
using PartnerBot.Store;

namespace PartnerBot.Features.Meetings.Live;

/// <summary>"we are here", "meeting here Our Way", "meeting apologies": who is at the meeting. Everybody answers for
/// their own organisation; the lead writes it down for others.</summary>
public sealed class Attend(PartnerBotDb db, Presence presence) : IUseCase
{
    public async Task<Reply> HandleAsync(Turn turn, CancellationToken ct)
    {
        var now = await Running.OfAsync(db, turn, ct);
        if (now.One is not { } running)
        {
            return now.Instead;
        }

        var verb = presence == Presence.Here ? "here" : "apologies";
        var choice = turn.Words.Find("partner") is { } said
            ? Choosing.Of(
                said,
                turn.Roster.Active,
                organisation => [organisation.Key, organisation.Name],
                "partner",
                organisation => PhrasePrefix.With(turn.Partnership.Key, $"meeting {verb} {organisation.Key}"))
            : new Choice<Organisation>(turn.Me.Organisation, Reply.Nothing);
        if (choice.One is not { } organisation)
        {
            return choice.Instead;
        }

        return organisation.Id == turn.Me.Organisation.Id || turn.IsLead
            ? Write(turn, running, organisation)
            : Reply.Say("Please let them say so themselves, or ask the coordinator to write it down: you answer for "
                + $"{Say.Plain(turn.Me.Organisation.Name)}.");
    }

    private Reply Write(Turn turn, Running running, Organisation organisation)
    {
        var me = turn.Me.Member;
        Id<Member>? person = organisation.Id == me.OrganisationId && !turn.Words.Has("partner") ? me.Id : null;
        var refusal = presence == Presence.Here
            ? running.Minutes.Arrive(organisation.Id, person, me.Id, turn.Now)
            : running.Minutes.Apologise(organisation.Id, me.Id, turn.Now);
        if (refusal is not null)
        {
            return Reply.Say(refusal.Sentence);
        }

        var quorum = LiveWords.QuorumOf(running.Minutes, turn.Roster);
        var more = quorum.Length > 0 ? $" Quorum {quorum}." : "";
        return running.Answer(turn, presence == Presence.Here
            ? $"Noted: {Say.Plain(organisation.Name)} is here.{more}"
            : $"Noted: apologies from {Say.Plain(organisation.Name)}.");
    }
}
