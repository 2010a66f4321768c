using PartnerBot.Chat;
using PartnerBot.Chat.Grammar;
using PartnerBot.Features.Turns;

namespace PartnerBot.Features.Register;

/// <summary>"export decisions": the speaker's own links to the register as a file.</summary>
public sealed class ExportDecisions(PublicAddress address) : IUseCase
{
    public Task<Reply> HandleAsync(Turn turn, CancellationToken ct) => Task.FromResult(turn.IsShared
        ? Reply.Say("The links are yours alone, so please ask me for them in a personal chat.")
        : Show(turn));

    private Reply Show(Turn turn)
    {
        var links = RegisterExport.NamesFor(turn.Partnership)
            .Select(one => (one.Label, Address: address.DocumentOf(turn.Me.Person, one.Name))).ToList();
        var text = $"The register of {Say.Plain(turn.Partnership.Name)}, as {Say.Plain(turn.Me.Organisation.Name)} may "
            + $"see it:\n{string.Join('\n', links.Select(link => $"{link.Label}: {link.Address}"))}";
        return Reply.Show(text, new Card("The register as a file", "The register of decisions as CSV, Markdown or "
            + "JSON.")
        {
            Parts =
            [
                new TextPart("Each link gives the register as it stands when you open it, with what your organisation "
                    + "may see."),
                new FactsPart([.. links.Select(link => new Fact(link.Label, link.Address))]),
                new TextPart("Whoever has a link can read what you can, so keep them to yourself.", Tone.Subtle),
            ],
            Buttons = [.. links.Select(link => Button.Link(link.Label, link.Address))],
        });
    }
}
