using System.Text.RegularExpressions;
using PartnerBot.Chat.Grammar;
using PartnerBot.Store;

namespace PartnerBot.Features.Turns;

/// <summary>Who may say a phrase.</summary>
public enum Access
{
    /// <summary>Anybody who takes part in the partnership.</summary>
    Member,

    /// <summary>A coordinator, or whoever speaks for the lead organisation.</summary>
    Lead,

    /// <summary>A coordinator.</summary>
    Coordinator,
}

/// <summary>What a phrase does to what is kept: only changes are logged.</summary>
public enum Effect
{
    /// <summary>It only looks.</summary>
    Look,

    /// <summary>It changes something, and the log of changes says who did.</summary>
    Change,

    /// <summary>It adds something new each time it is said, so that it must not be done again when a channel brings the
    /// same press twice.</summary>
    Add,
}

/// <summary>A phrase, who may say it, and what happens then.</summary>
/// <param name="Phrase">Its words and its help.</param>
/// <param name="Access">Who may say it.</param>
/// <param name="Effect">What it does.</param>
/// <param name="Make">Makes the use case for one turn.</param>
public sealed partial record Route(Phrase Phrase, Access Access, Effect Effect, Func<PartnerBotDb, IUseCase> Make)
{
    /// <summary>The phrase without its slots: "member add". For the log of changes and for traces.</summary>
    public string Name { get; } = Phrase.Pattern.Split(['{', '['])[0].Trim();

    /// <summary>The same with the numbers of the things that it was said about: "decision withdraw 14".</summary>
    public string WhatOf(Words words) => string.Join(' ', OneWord().Matches(Phrase.Pattern)
        .Select(slot => words.Find(slot.Groups["slot"].Value))
        .Where(said => said is not null && Numbered().IsMatch(said))
        .Prepend(Name));

    /// <summary>A phrase that only looks.</summary>
    public static Route Look(string pattern, string help, string example, Func<PartnerBotDb, IUseCase> make) =>
        new(new Phrase(pattern, help, example), Access.Member, Effect.Look, make);

    /// <summary>A phrase that changes something.</summary>
    public static Route Change(
        string pattern, string help, string example, Access access, Func<PartnerBotDb, IUseCase> make) =>
        new(new Phrase(pattern, help, example), access, Effect.Change, make);

    /// <summary>A phrase that adds something new.</summary>
    public static Route Add(
        string pattern, string help, string example, Access access, Func<PartnerBotDb, IUseCase> make) =>
        new(new Phrase(pattern, help, example), access, Effect.Add, make);

    [GeneratedRegex(@"\{(?<slot>\w+)\}")]
    private static partial Regex OneWord();

    // "14", "#14", "D-2026-014": what can be nothing but a number of ours.
    [GeneratedRegex(@"^(#?\d{1,6}|[A-Za-z]-\d{4}-\d{1,4})\z")]
    private static partial Regex Numbered();
}

/// <summary>A feature room's table of contents.</summary>
public interface IFeature
{
    /// <summary>The heading of its phrases in the help: "Date polls".</summary>
    string Title { get; }

    IEnumerable<Route> Routes { get; }
}
