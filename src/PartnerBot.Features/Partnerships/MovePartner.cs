using PartnerBot.Chat;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Features.Reminders;
using PartnerBot.Features.Turns;
using PartnerBot.Store;

namespace PartnerBot.Features.Partnerships;

/// <summary>"partner move KDYT to wider": an organisation is tied more closely, or more loosely.</summary>
public sealed class MovePartner(PartnerBotDb db) : IUseCase
{
    public async Task<Reply> HandleAsync(Turn turn, CancellationToken ct)
    {
        if (TierWords.Read(turn.Words.Text("tier")) is not { } tier)
        {
            return Reply.Say(PartnerWords.NoTier(turn.Words["tier"]));
        }

        var choice = PartnerChoice.Of(
            turn, turn.Words.Text("partner"), key => $"partner move {key} to {tier.InWords()}");
        if (choice.One is not { } organisation)
        {
            return choice.Instead;
        }

        if (organisation.Tier == tier)
        {
            return Reply.Say($"{organisation.Name} is {Article(tier)} partner already.");
        }

        var before = organisation.Tier;
        organisation.Tier = tier;
        await Plans.FollowAsync(db, turn.Roster, ct);
        return Reply.Say($"{organisation.Name} moves from {before.InWords()} to {tier.InWords()}; invitations follow."
            + LeadNote(turn, organisation));
    }

    private static string Article(Tier tier) => tier == Tier.Lead ? "the lead" : $"a {tier.InWords()}";

    private static string LeadNote(Turn turn, Organisation moved)
    {
        var leads = turn.Roster.Active.Where(organisation => organisation.Tier == Tier.Lead).ToList();
        return leads.Count == 0
            ? " Nobody leads now, so I ask the coordinators when something is stuck."
            : leads.FirstOrDefault(lead => lead != moved) is { } other && moved.Tier == Tier.Lead
            ? $" {other.Name} leads too; if that is over, say: partner move {other.Key} to core"
            : "";
    }
}
