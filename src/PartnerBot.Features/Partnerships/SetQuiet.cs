using PartnerBot.Chat;
using PartnerBot.Chat.Grammar;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Domain.Time;
using PartnerBot.Features.Partnerships.Terms;
using PartnerBot.Features.Turns;

namespace PartnerBot.Features.Partnerships;

/// <summary>"quiet 18:00-08:00 weekends", "quiet off", "quiet default", "quiet": when the speaker is left in
/// peace.</summary>
public sealed class SetQuiet : IUseCase
{
    // As the hours say it of themselves.
    private const string NoQuiet = "never";

    public Task<Reply> HandleAsync(Turn turn, CancellationToken ct) => Task.FromResult(Set(turn));

    private static Reply Set(Turn turn)
    {
        var person = turn.Me.Person;
        if (turn.Words.Find("hours") is not { } said)
        {
            return Reply.Say($"{How(turn, person)} To change that: quiet 17:30-09:00 weekends, quiet off, or quiet "
                + "default");
        }

        if (said.Equals("default", StringComparison.OrdinalIgnoreCase))
        {
            person.Quiet = null;
            return Reply.Say(How(turn, person));
        }

        if (!QuietHours.TryParse(said, out var quiet))
        {
            return Reply.Say($"I could not read “{Say.Cut(Say.Plain(said), 60)}” as quiet hours. "
                + $"Please give {PartnershipSettings.ExpectedQuiet}.");
        }

        person.Quiet = quiet;
        return Reply.Say(quiet.InWords() == NoQuiet
            ? How(turn, person)
            : $"{How(turn, person)} Only what cannot wait comes at any time.");
    }

    private static string How(Turn turn, Person person)
    {
        var zone = person.ZoneId ?? turn.Partnership.ZoneId;
        var hours = (person.Quiet ?? turn.Partnership.Quiet).InWords();
        var whose = person.Quiet is null ? ", as the partnership has set" : "";
        return hours == NoQuiet
            ? $"I write to you at any time{whose}."
            : $"I leave you in peace {hours} ({zone}){whose}.";
    }
}
