using PartnerBot.Chat;
using PartnerBot.Chat.Grammar;
using PartnerBot.Domain;
using PartnerBot.Domain.Meetings;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Features.Partnerships.Terms;
using PartnerBot.Features.Turns;
using PartnerBot.Store;

namespace PartnerBot.Features.Partnerships;

/// <summary>"series add Core partner meeting every 4 to 6 weeks for core at Tue-Thu 10:00": meetings of a purpose,
/// which the bot plans from now on.</summary>
public sealed class AddSeries(PartnerBotDb db) : IUseCase
{
    /// <summary>The slots of the phrase and the settings that they give.</summary>
    private static readonly (string Slot, string Setting)[] Slots =
        [("name", "name"), ("cadence", "every"), ("tiers", "tiers"), ("times", "times"), ("length", "length")];

    public async Task<Reply> HandleAsync(Turn turn, CancellationToken ct)
    {
        var settings = SeriesWords.SettingsFor(turn);
        var terms = SeriesTerms.None;
        foreach (var (slot, name) in Slots.Where(pair => turn.Words.Has(pair.Slot)))
        {
            var setting = settings.Find(name)!;
            if (setting.Read(turn.Words.Text(slot), terms) is not { } read)
            {
                return Reply.Say(SeriesWords.NotRead(setting, turn.Words.Text(slot)));
            }

            terms = read;
        }

        var all = await db.SeriesOfAsync(turn.Partnership.Id, ct);
        return Refuse(turn, terms, all) ?? await BeginAsync(turn, terms, all, ct);
    }

    private static Reply? Refuse(Turn turn, SeriesTerms terms, List<Series> all)
    {
        if (turn.Words.Find("key") is { } said && ShortKey.Read(said) is null)
        {
            return Reply.Say($"“{Say.Cut(Say.Plain(said), 40)}” cannot be a short name: it has to be "
                + $"{ShortKey.Expected}.");
        }

        var namesake = all.FirstOrDefault(series => series.Key == ShortKey.Read(turn.Words["key"])
            || series.Name.Equals(terms.Name, StringComparison.OrdinalIgnoreCase));
        return namesake is null ? null : Reply.Say(
            $"There is a series '{namesake.Key}' already: {namesake.Name}, {namesake.Cadence.InWords()}. "
            + $"To change it: series set {namesake.Key} cadence {turn.Words["cadence"]}");
    }

    private async Task<Reply> BeginAsync(Turn turn, SeriesTerms terms, List<Series> all, CancellationToken ct)
    {
        var key = ShortKey.Read(turn.Words["key"]) ?? ShortKey.From(terms.Name!, all.Select(series => series.Key));
        var series = new Series(Id<Series>.New(turn.Now), turn.Partnership.Id, key, terms.Name!, terms.Cadence!);
        db.Series.Add(series);
        await new SeriesChange(db, turn.Roster, turn.Today).MakeAsync(series, terms, ct);
        var text = $"{series.Name} ('{key}') meets {series.Cadence.InWords()}. I plan the first one now; if there "
            + "was one "
            + $"lately, say: series set {key} last {turn.Today.PlusDays(-14):uuuu-MM-dd}";
        return Reply.Show(text, SeriesCard.ListOf(turn, [series]));
    }
}
