using System.Collections.Immutable;
using System.Text.RegularExpressions;
using PartnerBot.Chat.Grammar;
using PartnerBot.Domain;
using PartnerBot.Domain.Partnerships;

namespace PartnerBot.Features.Turns;

/// <summary>What somebody wrote, without the words at its end that say who may see it: "…, core only",
/// "… hidden from Nightstop".</summary>
/// <remarks>What was meant to be kept from somebody is not shown to them for want of a hyphen.</remarks>
/// <param name="Text">What is left.</param>
/// <param name="Audience">Core only where that was said.</param>
/// <param name="HiddenFrom">The partners as they were named, with commas between; empty for none.</param>
public sealed partial record Discretion(string Text, Audience Audience, string HiddenFrom)
{
    public static Discretion Read(string text, Roster roster)
    {
        var read = new Discretion(text, Audience.Everyone, "");
        while (read.Shorter(roster) is { } shorter)
        {
            read = shorter;
        }

        return read;
    }

    /// <summary>Who may see what was written, where several things were written at once.</summary>
    /// <returns>Null and a sentence where nobody could know, or where those who wrote it would not see it.</returns>
    public static (Sight? Sight, string Wrong) SightOf(Turn turn, params Discretion[] written)
    {
        var (sight, wrong) = Together(turn.Roster, written);
        return sight is null || sight.IsFor(Viewer.Of(turn.Me.Organisation))
            ? (sight, wrong)
            : (null, "Your own organisation could not see that, so nothing was written down. Somebody who may see it "
                + "has to say it.");
    }

    /// <summary>The same, whoever wrote it.</summary>
    /// <returns>Null and a sentence where nobody could know.</returns>
    public static (Sight? Sight, string Wrong) Together(Roster roster, params Discretion[] written)
    {
        var names = string.Join(", ", written.Select(one => one.HiddenFrom).Where(one => one.Length > 0));
        return Several(roster, names) is { } hidden
            ? (new Sight(written.Max(one => one.Audience), hidden), "")
            : (null, Unknown(names));
    }

    /// <summary>" Only the lead and core organisations see it. It is kept from Nightstop."; empty where everybody
    /// sees it.</summary>
    public static string WordsOf(Sight sight, Roster roster)
    {
        var core = sight.Audience == Audience.CoreOnly ? " Only the lead and core organisations see it." : "";
        return sight.HiddenFrom.IsEmpty
            ? core
            : $"{core} It is kept from {Say.List(sight.HiddenFrom.Select(id => Say.Plain(roster.Find(id).Name)))}.";
    }

    /// <summary>The partners in "Basement and Our Way", "basement, our-way"; none in nothing.</summary>
    /// <returns>Null when a part is no partner.</returns>
    private static ImmutableArray<Id<Organisation>>? Several(Roster roster, string said)
    {
        string[] parts = said.Split([",", ";", " and ", "&"], StringSplitOptions.TrimEntries);
        var found = parts.Where(part => part.Length > 0).Select(part => Partner(roster, part)).ToList();
        return found.Contains(null) ? null : [.. found.Select(one => one!.Id).Distinct()];
    }

    /// <summary>What to say of partners whom nobody knows.</summary>
    private static string Unknown(string names) =>
        $"I do not know all of the partners in “{Say.Cut(Say.Plain(names), 60)}”. Say 'partner list' to see their "
            + "names.";

    private static Organisation? Partner(Roster roster, string said) =>
        roster.Active.FirstOrDefault(one => one.Key.Equals(said, StringComparison.OrdinalIgnoreCase))
        ?? (NearestName.Find(said, roster.Active, one => one.Name) is [var only] ? only : null);

    private Discretion? Shorter(Roster roster)
    {
        if (CoreAtEnd().Match(Text) is { Success: true } core)
        {
            return this with { Text = Text[..core.Index], Audience = Audience.CoreOnly };
        }

        return HiddenAtEnd().Match(Text) is { Success: true } hidden && hidden.Groups["who"].Value is var who
            && NamesSomebody(who, roster)
            ? this with { Text = Text[..hidden.Index], HiddenFrom = string.Join(", ", Named(who)) }
            : null;
    }

    private IEnumerable<string> Named(string who) => HiddenFrom.Length > 0 ? [HiddenFrom, who] : [who];

    // "hidden from view" keeps nothing from anybody; "hidden from Nightstop until May" is asked about.
    private static bool NamesSomebody(string who, Roster roster) =>
        Several(roster, who) is not null || roster.Active.Any(
            one => who.Contains(one.Name, StringComparison.OrdinalIgnoreCase)
                || who.Contains(one.Key, StringComparison.OrdinalIgnoreCase));

    [GeneratedRegex(
        @"[\s,;(]+((for|seen by)\s+)?(the\s+)?core[\s-]only[).\s]*$|[\s,;(]+seen by\s+(the\s+)?core[).\s]*$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex CoreAtEnd();

    [GeneratedRegex(
        @"[\s,;(]+hidden\s+from\s+(?<who>((?!\shidden\s+from\s).)+?)[).\s]*$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture
            | RegexOptions.Singleline)]
    private static partial Regex HiddenAtEnd();
}
