using NodaTime;
using NodaTime.Text;
using PartnerBot.Chat.Grammar;
using PartnerBot.Domain.Partnerships;

namespace PartnerBot.Features.Register;

/// <summary>One decision as a file has it: names and values, in their order. An empty value is one that there is
/// not.</summary>
/// <param name="Label">"D-2026-014".</param>
/// <param name="Text">What was decided.</param>
/// <param name="Fields">The rest. The names stand on top of the columns of a table.</param>
public sealed record RegisterEntry(string Label, string Text, IReadOnlyList<(string Name, string Value)> Fields)
{
    public static RegisterEntry Of(RegisterView view)
    {
        var (decision, roster) = (view.Decision, view.Roster);
        return new RegisterEntry(decision.Label, decision.Text,
        [
            ("Status", StatusWords.Of(view)),
            ("Reasons", decision.Reasons),
            ("Class", decision.ClassName),
            ("Decided by", WayWords.Of(decision)),
            ("Decided on", decision.DecidedAt is { } at ? Iso(roster.Partnership.Today(at)) : ""),
            ("Proposed by", WayWords.ProposerOf(decision, roster)),
            ("Proposed on", Iso(roster.Partnership.Today(decision.ProposedAt))),
            ("Votes", WayWords.VotesOf(decision, roster)),
            ("Present", Say.List(decision.Present.Select(id => roster.Find(id).Name))),
            ("Elected", decision.Elected is { } elected ? roster.Find(elected).Name : ""),
            ("Boards", BoardsOf(view)),
            ("Review on", decision.ReviewOn is { } on ? Iso(on) : ""),
            ("In the place of", view.Older?.Label ?? ""),
            ("Superseded by", view.Newer?.Label ?? ""),
            ("For", decision.Audience == Audience.CoreOnly ? "core" : "everyone"),
        ]);
    }

    private static string BoardsOf(RegisterView view) => string.Join("; ", view.Gate.Waits.Select(wait =>
        $"{view.Roster.Find(wait.OrganisationId).Name}: {StatusWords.Of(wait, view.Roster, view.Today)}"));

    private static string Iso(LocalDate date) => LocalDatePattern.Iso.Format(date);
}
