using PartnerBot.Chat;
using PartnerBot.Chat.Grammar;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Domain.Time;
using PartnerBot.Features.Reminders;
using PartnerBot.Features.Turns;
using PartnerBot.Store;

namespace PartnerBot.Features.Partnerships;

/// <summary>"partner works KDYT hours Mon-Wed 09:30-16:30": the hours in which an organisation can meet.</summary>
public sealed class SetHours(PartnerBotDb db) : IUseCase
{
    public async Task<Reply> HandleAsync(Turn turn, CancellationToken ct)
    {
        var said = turn.Words.Find("pattern");
        var rest = said is null ? "" : $" hours {Phrase.Quote(said)}";
        var choice = PartnerChoice.Of(turn, turn.Words.Text("partner"), key => $"partner works {key}{rest}");
        if (choice.One is not { } organisation)
        {
            return choice.Instead;
        }

        if (said is null)
        {
            return Reply.Say($"{organisation.Name} works {PartnerCard.HoursOf(organisation)}. "
                + $"To change that: partner works {organisation.Key} hours Mon-Wed 09:30-16:30, Thu 10:00-14:00");
        }

        WorkingPattern? pattern = null;
        if (!said.Equals("any", StringComparison.OrdinalIgnoreCase) && !WorkingPattern.TryParse(said, out pattern))
        {
            return Reply.Say(PartnerWords.NoPattern(said));
        }

        return await SetAsync(turn, organisation, pattern, ct);
    }

    private async Task<Reply> SetAsync(
        Turn turn, Organisation organisation, WorkingPattern? pattern, CancellationToken ct)
    {
        if (Equals(organisation.Pattern, pattern))
        {
            return Reply.Say($"{organisation.Name} works {PartnerCard.HoursOf(organisation)} already.");
        }

        organisation.Pattern = pattern;
        await Plans.FollowAsync(db, turn.Roster, ct);
        return Reply.Say($"{organisation.Name} works {PartnerCard.HoursOf(organisation)}. New date polls will keep "
            + "to that.");
    }
}
