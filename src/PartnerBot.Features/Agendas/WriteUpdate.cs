using PartnerBot.Chat;
using PartnerBot.Chat.Grammar;
using PartnerBot.Domain.Agendas;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Domain.Time;
using PartnerBot.Features.Turns;
using PartnerBot.Store;

namespace PartnerBot.Features.Agendas;

/// <summary>"agenda update We opened a second room …": what an organisation wants the others to know.</summary>
public sealed class WriteUpdate(PartnerBotDb db) : IUseCase
{
    private const int Longest = 2_000;

    public async Task<Reply> HandleAsync(Turn turn, CancellationToken ct)
    {
        var open = await db.OpenUpdatesAsync(turn.Partnership.Id, ct);
        var mine = open.Where(round => round.Invited.Contains(turn.Me.Organisation.Id)).ToList();
        if (mine.Count == 0)
        {
            return Reply.Say(open.Count == 0
                ? "Nobody is collecting written updates just now. To put something on the next agenda, say 'agenda "
                    + "add' and what it is about."
                : UpdateRound.NotAsked.Sentence);
        }

        var (round, text) = await ChooseAsync(turn, mine, ct);
        text = Clean(text);
        return text.Length switch
        {
            0 => await AskAsync(turn, round, ct),
            > Longest => Reply.Say($"That is longer than {Longest:N0} characters. Please shorten it a little; the "
                + "others will be grateful."),
            _ => Take(turn, round, text),
        };
    }

    private async Task<Reply> AskAsync(Turn turn, UpdateRound round, CancellationToken ct)
    {
        var series = (await db.Series.FindAsync([round.SeriesId], ct))!;
        return Reply.Show(UpdateCard.AskOf(round, series, turn.Roster, turn.Me));
    }

    private static Reply Take(Turn turn, UpdateRound round, string text)
    {
        if (Discretion.Read(text, turn.Roster) is { Audience: Audience.CoreOnly } or { HiddenFrom.Length: > 0 })
        {
            return Reply.Say("An update goes to everybody who was asked for one, so I have not kept that one: its last "
                + "words sound as if it were not for all of them. Please write it again without what is not.");
        }

        var update = new WrittenUpdate(turn.Me.Organisation.Id, turn.Me.Member.Id, text, turn.Now);
        if (round.Take(update, turn.Now) is { } refusal)
        {
            return Reply.Say(refusal.Sentence);
        }

        var name = Say.Plain(turn.Me.Organisation.Name);
        return Reply.Say(round.Silent.Any()
            ? $"Thank you: noted for {name}. You can send it again to change it; I share all of them on "
                + $"{CivilTime.At(round.ClosesAt, turn.Zone).InWords()} at the latest."
            : $"Thank you: noted for {name}. That was the last one, so I am sharing them now.");
    }

    // "agenda update core We …": the series first, where several rounds are open or a button says so.
    private async Task<(UpdateRound Round, string Text)> ChooseAsync(
        Turn turn, List<UpdateRound> mine, CancellationToken ct)
    {
        var said = turn.Words["text"];
        var all = await db.SeriesOfAsync(turn.Partnership.Id, ct);
        foreach (var round in mine)
        {
            var key = all.First(series => series.Id == round.SeriesId).Key;
            if (said.StartsWith($"{key} ", StringComparison.OrdinalIgnoreCase))
            {
                return (round, said[key.Length..]);
            }
        }

        return (mine[^1], said);
    }

    // Lines stay lines.
    private static string Clean(string text) => string.Join(
        '\n', text.Trim().TrimStart('"').TrimEnd('"').ReplaceLineEndings("\n").Split('\n').Select(Say.Plain)).Trim();
}
