using PartnerBot.Chat;
using PartnerBot.Chat.Grammar;
using PartnerBot.Features.Turns;
using PartnerBot.Store;

namespace PartnerBot.Features.Partnerships.Privacy;

/// <summary>"privacy export", "privacy export Ann Lee": the speaker's own links to everything that is kept about
/// somebody.</summary>
public sealed class ExportPerson(PartnerBotDb db, PublicAddress address) : IUseCase
{
    public async Task<Reply> HandleAsync(Turn turn, CancellationToken ct)
    {
        var choice = await PersonAsked.FindAsync(db, turn, who => $"privacy export {who}", ct);
        if (choice.One is not { } seated)
        {
            return choice.Instead;
        }

        var isOwn = seated.Person.Id == turn.Me.Person.Id;
        var links = PersonalDocuments.NamesFor(isOwn ? null : seated.Member)
            .Select(one => (one.Label, Address: address.DocumentOf(turn.Me.Person, one.Name))).ToList();
        var whom = isOwn ? "you" : Say.Plain(seated.Person.Name);
        return Reply.Show(new Card($"What I keep about {whom}", $"Everything that I keep about {whom}, as it stands "
            + "when you open it.")
        {
            Parts =
            [
                new TextPart(isOwn
                    ? "Everything that my tables hold about you, in all partnerships you are in, as it stands when you "
                        + "open it."
                    : "What this partnership keeps about them, as far as your organisation may see it."),
                new FactsPart([.. links.Select(link => new Fact(link.Label, link.Address))]),
                new TextPart("Whoever has a link can read it, so keep them to yourself.", Tone.Subtle),
            ],
            Buttons = [.. links.Select(link => Button.Link(link.Label, link.Address))],
        });
    }
}
