using PartnerBot.Chat;
using PartnerBot.Chat.Grammar;
using PartnerBot.Domain.Meetings;
using PartnerBot.Features.Turns;
using PartnerBot.Store;

namespace PartnerBot.Features.Agendas;

/// <summary>What to do with the standing items of a series.</summary>
public enum StandingChange
{
    /// <summary>Only look.</summary>
    None,

    /// <summary>One more.</summary>
    Add,

    /// <summary>One fewer.</summary>
    Remove,
}

/// <summary>"agenda standing core add Praise 5 minutes": what stands on every agenda of a series.</summary>
public sealed class StandingItems(PartnerBotDb db, StandingChange change) : IUseCase
{
    private const int Most = 15;

    public async Task<Reply> HandleAsync(Turn turn, CancellationToken ct)
    {
        var choice = await AgendaChoice.FindAsync(
            db, turn, turn.Words.Text("series"), key => $"agenda standing {key}{Rest(turn)}", ct);
        return choice.Series is not { } series ? choice.Instead : change switch
        {
            StandingChange.Add => Add(series, Say.Plain(turn.Words.Text("title"))),
            StandingChange.Remove => Remove(turn, series, turn.Words.Text("title")),
            _ => List(series),
        };
    }

    private string Rest(Turn turn) => change switch
    {
        StandingChange.Add => $" add {turn.Words["title"]}",
        StandingChange.Remove => $" remove {turn.Words["title"]}",
        _ => "",
    };

    private static Reply List(Series series) => Reply.Say(series.Standing.IsEmpty
        ? $"Nothing stands on every agenda of {series.Name} yet. For example: agenda standing {series.Key} add Praise "
            + "5 minutes"
        : $"On every agenda of {series.Name}:\n{string.Join('\n', series.Standing.Select(ItemLine.Write))}");

    private static Reply Add(Series series, string text)
    {
        if (ItemLine.ReadStanding(text) is not [var item])
        {
            return Reply.Say("Please give one item with a short title, such as: agenda standing "
                + $"{series.Key} add Praise for information 5 minutes");
        }

        if (series.Standing.Any(one => one.Title.Equals(item.Title, StringComparison.OrdinalIgnoreCase)))
        {
            return Reply.Say($"“{item.Title}” stands on every agenda of {series.Name} already.");
        }

        if (series.Standing.Length >= Most)
        {
            return Reply.Say($"There are {Most} standing items already, which fills a meeting. Please remove one "
                + "first.");
        }

        series.Standing = series.Standing.Add(item);
        return Reply.Say($"From now on, every agenda of {series.Name} has: {ItemLine.Write(item)}.");
    }

    private static Reply Remove(Turn turn, Series series, string title)
    {
        var choice = Choosing.Of(
            title,
            series.Standing,
            item => [item.Title],
            "standing item",
            item => PhrasePrefix.With(
                turn.Partnership.Key, $"agenda standing {series.Key} remove {Phrase.Quote(item.Title)}"));
        if (choice.One is not { } found)
        {
            return choice.Instead;
        }

        series.Standing = series.Standing.Remove(found);
        return Reply.Say($"“{found.Title}” does not stand on every agenda of {series.Name} any more.");
    }
}
