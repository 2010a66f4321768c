using PartnerBot.Chat;
using PartnerBot.Chat.Grammar;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Features.Turns;

namespace PartnerBot.Features.Partnerships;

/// <summary>Being away, whoever says so.</summary>
public static class Absence
{
    /// <summary>Until the last day that stands in the slot "date".</summary>
    public static Reply Begin(Turn turn, Seated seated)
    {
        var reading = DateWords.ReadDate(turn.Words.Text("date"), turn.Today).NotInPast();
        if (reading is not DateRead day)
        {
            return Reply.Say(reading.Sentence);
        }

        seated.Member.AwayUntil = day.On;
        var who = IsMe(turn, seated) ? "you are" : $"{seated.Person.Name} is";
        var note = day.Note.Length == 0 ? "" : $" {day.Note}";
        return Reply.Say($"Noted: {who} away until {Say.Date(day.On)}. {StandIn(turn, seated)}{note}");
    }

    public static Reply End(Turn turn, Seated seated)
    {
        if (!seated.Member.IsAway(turn.Today))
        {
            return Reply.Say(IsMe(turn, seated)
                ? "I had you down as there anyway. To be away, say for example: away until 14 April"
                : $"{seated.Person.Name} was not down as away.");
        }

        seated.Member.AwayUntil = null;
        return Reply.Say(IsMe(turn, seated)
            ? $"Welcome back. I ask you again for {seated.Organisation.Name}."
            : $"{seated.Person.Name} is back, and is asked again for {seated.Organisation.Name}.");
    }

    private static bool IsMe(Turn turn, Seated seated) => seated.Member.Id == turn.Me.Member.Id;

    private static string StandIn(Turn turn, Seated seated)
    {
        var others = turn.Roster.SpeakersFor(seated.Organisation.Id, turn.Today)
            .Where(other => other.Member.Id != seated.Member.Id)
            .Select(other => other.Person.Name).ToList();
        var name = seated.Organisation.Name;
        return others.Count > 0
            ? $"Until then I ask {Say.List(others)} for {name}."
            : $"Nobody else speaks for {name} yet; a coordinator can name a deputy: "
                + $"member add Eve Hart to {seated.Organisation.Key} as deputy email "
                + $"eve@{seated.Organisation.Key}.example";
    }
}
