using PartnerBot.Chat;
using PartnerBot.Chat.Grammar;
using PartnerBot.Domain.Time;
using PartnerBot.Features.Partnerships.Terms;
using PartnerBot.Features.Turns;
using PartnerBot.Store;

namespace PartnerBot.Features.Partnerships;

/// <summary>"settings set zone Europe/London": one setting of the partnership.</summary>
public sealed class ChangeSetting(PartnerBotDb db) : IUseCase
{
    public async Task<Reply> HandleAsync(Turn turn, CancellationToken ct)
    {
        var (name, value) = (turn.Words.Text("setting"), turn.Words.Text("value"));
        if (PartnershipSettings.Find(name) is not { } setting)
        {
            return Reply.Say(SeriesWords.NoSetting(name, PartnershipSettings.All) + " For days on which you never "
                + "meet, say: blackout add 3 August 2026 to 14 August 2026 because summer break");
        }

        if (setting.Read(value, PartnershipTerms.None) is not { } terms)
        {
            return setting.Name == "zone" ? NoZone(turn, value) : Reply.Say(SeriesWords.NotRead(setting, value));
        }

        var changes = await new PartnershipChange(db, turn.Roster, turn.Now).MakeAsync(terms, ct);
        return changes.Any
            ? Reply.Show($"{string.Join(". ", changes.Sentences)}.", SettingsCard.Of(turn))
            : Reply.Say("That is how it is set already.");
    }

    /// <summary>With the zones that come nearest, whole names first, then the cities in them.</summary>
    private static Reply NoZone(Turn turn, string said)
    {
        var near = ZoneWords.Nearest(said);
        var text = $"I know no time zone “{Say.Cut(Say.Plain(said), 40)}”. "
            + (near.Count == 0 ? $"Please give {ZoneNames.Expected}." : $"Did you mean {string.Join(" or ", near)}?");
        return near.Count == 0 ? Reply.Say(text) : Reply.Show(new Card("Which time zone?", text)
        {
            Parts = [new TextPart(text)],
            Buttons = [.. near.Select(zone => new Button(
                zone, PhrasePrefix.With(turn.Partnership.Key, $"settings set zone {zone}")))],
        });
    }
}
