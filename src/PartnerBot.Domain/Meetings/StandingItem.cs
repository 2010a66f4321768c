using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;

namespace PartnerBot.Domain.Meetings;

/// <summary>An item that stands on every agenda of a series.</summary>
/// <param name="Title">Unique in the series, whatever the case.</param>
/// <param name="Kind">What it asks of the meeting.</param>
/// <param name="Length">How long it may take; whole minutes.</param>
public sealed record StandingItem(string Title, ItemKind Kind, Duration Length);

/// <summary>An item in one line, as people and files write it: "Winter rota for decision 20 minutes".</summary>
/// <param name="Title">What is left when kind and length are taken off its end; may be empty.</param>
/// <param name="Kind">Null when none was said.</param>
/// <param name="Length">Null when none was said.</param>
public sealed partial record ItemLine(string Title, ItemKind? Kind, Duration? Length)
{
    /// <summary>How long an item takes of which nobody said.</summary>
    public static readonly Duration UsualLength = Duration.FromMinutes(10);

    /// <summary>No item is longer than a day's work.</summary>
    public static readonly Duration Longest = Duration.FromHours(8);

    /// <summary>What <see cref="ReadStanding"/> takes, for a sentence that asks for it.</summary>
    public const string ExpectedStanding =
        "titles with commas between, each with a kind and minutes if you like: Praise 5 minutes, Challenges for "
        + "discussion";

    private const int LongestTitle = 150;

    /// <summary>Takes kind and length off the end, in any order; a title that holds them elsewhere keeps them.
    /// </summary>
    public static ItemLine Read(string text)
    {
        var line = new ItemLine(Whole(text), null, null);
        while (line.Shorter() is { } shorter)
        {
            line = shorter;
        }

        return line;
    }

    /// <summary>The standing items of a list; null when one of them has no title, too long a one or another's. None
    /// for "none".</summary>
    public static ImmutableArray<StandingItem>? ReadStanding(string text)
    {
        if (text.Trim().Equals("none", StringComparison.OrdinalIgnoreCase))
        {
            return [];
        }

        const StringSplitOptions Neatly = StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries;
        ImmutableArray<StandingItem> items =
            [.. text.Split([',', ';', '\n'], Neatly).Select(Read).Select(line => line.AsStanding())];
        var titles = items.Select(item => item.Title.ToLowerInvariant()).ToHashSet();
        return items.IsEmpty || titles.Count < items.Length || items.Any(item => !IsTitle(item.Title)) ? null : items;
    }

    /// <summary>"Praise for information 5 minutes"; <see cref="Read"/> reads it back.</summary>
    public static string Write(StandingItem item) => string.Create(
        CultureInfo.InvariantCulture, $"{item.Title} {item.Kind.InWords()} {item.Length.TotalMinutes:0} minutes");

    /// <summary>True for what can be a title.</summary>
    public static bool IsTitle(string title) => title.Length is > 0 and <= LongestTitle;

    private StandingItem AsStanding() => new(Title, Kind ?? ItemKind.Discuss, Length ?? UsualLength);

    // "Winter rota, for decision, 20 minutes": the commas go with what they kept apart.
    private static string Whole(string text) => text.Trim().TrimEnd(' ', ',');

    private ItemLine? Shorter()
    {
        if (Length is null && MinutesAtEnd().Match(Title) is { Success: true } minutes
            && int.Parse(minutes.Groups["count"].Value, CultureInfo.InvariantCulture) is > 0 and var count
            && Duration.FromMinutes(count) <= Longest)
        {
            return this with { Title = Whole(Title[..minutes.Index]), Length = Duration.FromMinutes(count) };
        }

        return Kind is null && KindAtEnd().Match(Title) is { Success: true } kind
            ? this with { Title = Whole(Title[..kind.Index]), Kind = ItemKindWords.Read(kind.Groups["kind"].Value) }
            : null;
    }

    [GeneratedRegex(
        @"(?:^|[\s,])(?:(?:for|in)\s+)?(?<count>[0-9]{1,3})\s?(?:minutes|minute|mins|min)\.?$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex MinutesAtEnd();

    [GeneratedRegex(
        @"(?:^|[\s,])for\s+(?<kind>information|discussion|decision|agreement revision|revision)\.?$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex KindAtEnd();
}
