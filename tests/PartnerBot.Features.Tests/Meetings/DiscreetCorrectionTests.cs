using PartnerBot.Features.Tests.Agendas;

namespace PartnerBot.Features.Tests.Meetings;

/// <summary>Also a correction may be something that not everybody should read.</summary>
public sealed class DiscreetCorrectionTests
{
    [Fact]
    public async Task A_correction_is_kept_from_whom_its_last_words_say()
    {
        using var talk = await AgendaScene.ScheduledAsync();
        await talk.ForwardToAsync("2026-03-19T10:00");
        await talk.SaysAsync("ann", "meeting start");
        await talk.SaysAsync("ann", "note We meet in June");
        await talk.SaysAsync("ann", "meeting end");

        await talk.SaysAsync("bob", "minutes correct We lost our funder, hidden from Nightstop");

        Assert.DoesNotContain("funder", await talk.SaysAsync("dan", "minutes"), StringComparison.Ordinal);
        Assert.Contains(
            "Our Way: We lost our funder (", await talk.SaysAsync("cat", "minutes"), StringComparison.Ordinal);
        Assert.StartsWith(
            "Whoever sees that line would see its new words too",
            await talk.SaysAsync("bob", "minutes correct 1 to We lost our funder core only"),
            StringComparison.Ordinal);
        Assert.DoesNotContain("correction 2", await talk.SaysAsync("ann", "minutes"), StringComparison.Ordinal);
    }
}
