using PartnerBot.Domain.Reminders;
using PartnerBot.Features.Help;
using PartnerBot.Features.Tests.Agendas;

namespace PartnerBot.Features.Tests.Help;

/// <summary>"remind list" says what will come and what it is about, in words.</summary>
public sealed class ReminderListTests
{
    [Fact]
    public void Every_reminder_has_words() =>
        Assert.All(Rungs.All, rung => Assert.NotEmpty(ReminderWords.Of(rung)));

    [Fact]
    public async Task What_will_come_is_listed_with_what_it_is_about()
    {
        using var talk = await AgendaScene.ScheduledAsync();
        await talk.SaysAsync("ann", "decision propose Buy a van");
        await talk.SaysAsync("ann", "action add Send the rota by Fri 27 March for Bob");

        var list = await talk.SaysAsync("bob", "remind list");

        Assert.Contains(
            "| the last reminder to vote, unless you have by then | D-2026-001 |", list, StringComparison.Ordinal);
        Assert.Contains("| the call for agenda items | Core partner meeting |", list, StringComparison.Ordinal);
        Assert.Contains(
            "| a reminder on the working day before the meeting | Core partner meeting |",
            list,
            StringComparison.Ordinal);
        Assert.Contains("| a reminder on an action's day | action 1 |", list, StringComparison.Ordinal);
    }
}
