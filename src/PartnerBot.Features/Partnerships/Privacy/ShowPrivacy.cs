using PartnerBot.Chat;
using PartnerBot.Features.Turns;

namespace PartnerBot.Features.Partnerships.Privacy;

/// <summary>"privacy": what is kept, in short, and what people can ask for.</summary>
public sealed class ShowPrivacy : IUseCase
{
    public Task<Reply> HandleAsync(Turn turn, CancellationToken ct) => Task.FromResult(Reply.Show(
        new Card(
            "What I keep",
            "I keep your name, address and account, and what you answered, voted and took on for your organisation. I "
                + "keep no conversation.")
        {
            Parts =
            [
                new TextPart("Who you are: your name, your e-mail address and your account, so that I know who speaks "
                    + "and whom to write to."),
                new TextPart("What you did for your organisation: answers to dates, votes, notes, agenda items and "
                    + "actions. It stays the organisation's when you leave."),
                new TextPart("What you type is read, acted on and let go. I keep no conversation, and I do not read "
                    + "what is not said to me.", Tone.Subtle),
            ],
            Buttons =
            [
                new Button("Show me all of it", PhrasePrefix.With(turn.Partnership.Key, "privacy export")),
                new Button("Erase me…", PhrasePrefix.With(turn.Partnership.Key, "privacy erase me")),
            ],
        }));
}
