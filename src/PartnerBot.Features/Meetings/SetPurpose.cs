using PartnerBot.Chat;
using PartnerBot.Chat.Grammar;
using PartnerBot.Domain.Meetings;
using PartnerBot.Features.Turns;
using PartnerBot.Store;

namespace PartnerBot.Features.Meetings;

/// <summary>"meeting purpose core is Agree the winter rota": what this one meeting is for.</summary>
public sealed class SetPurpose(PartnerBotDb db) : IUseCase
{
    private const int Longest = 200;

    public async Task<Reply> HandleAsync(Turn turn, CancellationToken ct)
    {
        var choice = await SeriesChoice.FindAsync(db, turn, key => $"meeting purpose {key} is "
            + $"{turn.Words["purpose"]}", ct);
        if (choice.Outlook is not { } outlook)
        {
            return choice.Instead;
        }

        if (outlook.Meeting is not { } meeting)
        {
            return Reply.Say(Meeting.NotOpen.Sentence);
        }

        if (NoneWords.Are(turn.Words.Text("purpose")))
        {
            meeting.Purpose = "";
            return Reply.Say($"Noted: the next {outlook.Series.Name} has no purpose of its own. If nothing is on its "
                + "agenda either, I propose to leave it out.");
        }

        meeting.Purpose = Say.Cut(Say.Plain(turn.Words.Text("purpose")), Longest);
        return Reply.Say($"Noted. The next {outlook.Series.Name} is for: {meeting.Purpose}");
    }
}
