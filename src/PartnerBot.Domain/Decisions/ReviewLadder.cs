using NodaTime;
using NodaTime.Text;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Domain.Reminders;

namespace PartnerBot.Domain.Decisions;

/// <summary>What a decision in force owes: a word to the leads when it is to be looked at again.</summary>
public static class ReviewLadder
{
    private static readonly Duration Fresh = Duration.FromDays(28);

    public static IEnumerable<Owed> Owes(Decision decision, Partnership partnership)
    {
        if (!decision.Stands || decision.ReviewOn is not { } on)
        {
            return [];
        }

        var due = new Ladder(partnership).MorningOnOrAfter(on);
        var occurrence = $"review-{LocalDatePattern.Iso.Format(on)}";
        return [new Owed(occurrence, Rungs.ReviewDue, Recipient.Leads, due, due + Fresh)];
    }
}
