using NodaTime;
using PartnerBot.Chat.Grammar;
using PartnerBot.Domain.Actions;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Features.Turns;

namespace PartnerBot.Features.Actions;

/// <summary>An action as somebody said it.</summary>
/// <param name="What">What is to be done.</param>
/// <param name="Due">By when, in their words.</param>
/// <param name="Who">By whom, in their words.</param>
public sealed record SpokenAction(string What, string Due, string Who);

/// <summary>Reads an action out of one line, and says one in a sentence.</summary>
public static class ActionWords
{
    private const string For = " for ";
    private const string By = " by ";

    /// <summary>Where "by" and "for" stand in what is to be done as well ("Have it signed by Ann by Friday for Bob"),
    /// the ones that make sense count: the day must be a day.</summary>
    /// <param name="said">As the phrase was read.</param>
    /// <param name="today">The day it is for them.</param>
    /// <param name="isOwner">Whether somebody goes by this name.</param>
    public static SpokenAction Read(SpokenAction said, LocalDate today, Func<string, bool> isOwner)
    {
        if (IsDay(said.Due, today))
        {
            return said.Who.LastIndexOf(For, StringComparison.OrdinalIgnoreCase) is var at && at > 0
                && !isOwner(said.Who)
                    ? said with { What = $"{said.What}{For}{said.Who[..at]}", Who = said.Who[(at + For.Length)..] }
                    : said;
        }

        var (day, owner) = Split(said.Due, For);
        if (owner.Length > 0 && IsDay(day, today))
        {
            return new SpokenAction($"{said.What}{For}{said.Who}", day, owner);
        }

        var (rest, later) = Split(said.Due, By);
        if (later.Length > 0 && IsDay(later, today))
        {
            return said with { What = $"{said.What}{By}{rest}", Due = later };
        }

        (owner, day) = Split(said.Who, By);
        return day.Length > 0 && IsDay(day, today)
            ? new SpokenAction($"{said.What}{By}{said.Due}", day, owner)
            : said;
    }

    /// <summary>"Send the rota by Fri 12 June for Ann Lee" as it stands in one field of a card; null when something of
    /// it is left out.</summary>
    public static SpokenAction? ReadLine(string line, LocalDate today, Func<string, bool> isOwner)
    {
        var (rest, who) = Split(line, For);
        var (what, due) = Split(rest, By);
        if (due.Length == 0)
        {
            (what, (who, due)) = (rest, Split(who, By));
            return due.Length > 0 && isOwner(who) && IsDay(due, today) ? new SpokenAction(what, due, who) : null;
        }

        var said = Read(new SpokenAction(what, due, who), today, isOwner);
        return said.Who.Length > 0 && IsDay(said.Due, today) ? said : null;
    }

    /// <summary>"Ann Lee of KDYT".</summary>
    public static string Owner(ActionItem action, Roster roster)
    {
        var organisation = roster.Find(action.OrganisationId);
        return action.NeedsOwner || roster.Find(action.OwnerId) is not { } owner
            ? $"{Say.Plain(organisation.Name)}, nobody at the moment"
            : WhoWords.Of([owner.Person.Name], organisation);
    }

    /// <summary>"“Send the rota”".</summary>
    public static string Quoted(ActionItem action) => $"“{Say.Cut(Say.Plain(action.What), 120)}”";

    /// <summary>"open", "done": never how late it is.</summary>
    public static string State(ActionItem action) => action switch
    {
        { State: ActionState.Done } => "done",
        { State: ActionState.Dropped } => "dropped",
        { State: ActionState.Moved, MovedTo: { } next } => $"handed over, now action {next}",
        _ => "open",
    };

    /// <summary>What would help, as people say it; null for something else.</summary>
    public static HelpWanted? ReadHelp(string said) => Say.Plain(said).ToLowerInvariant() switch
    {
        "more time" or "time" or "later" or "a later day" => HelpWanted.MoreTime,
        "swap" or "a swap" or "somebody else" or "someone else" => HelpWanted.Swap,
        "talk" or "a talk" or "a word" or "call" or "call me" => HelpWanted.Talk,
        _ => null,
    };

    private static bool IsDay(string said, LocalDate today) => DateWords.ReadDate(said, today) is DateRead;

    private static (string Before, string After) Split(string words, string at)
    {
        var found = words.LastIndexOf(at, StringComparison.OrdinalIgnoreCase);
        return found < 0 ? (words, "") : (words[..found], words[(found + at.Length)..]);
    }
}
