using Microsoft.EntityFrameworkCore;
using NodaTime;
using PartnerBot.Chat;
using PartnerBot.Features.Partnerships.Privacy;
using PartnerBot.Features.Reminders;
using PartnerBot.Store;
using PartnerBot.Testing;

namespace PartnerBot.Features.Tests.Privacy;

/// <summary>What nobody asked to record is deleted when its time is over.</summary>
public sealed class RetentionTests
{
    [Fact]
    public async Task The_log_of_changes_is_kept_for_a_year()
    {
        using var talk = await Talk.WithAsync();
        await talk.SaysAsync("bob", "away until 20 March");

        await BeatAfterAsync(talk, Duration.FromDays(360));
        Assert.Contains("away until", await ChangesAsync(talk));

        await BeatAfterAsync(talk, Duration.FromDays(7));
        Assert.DoesNotContain("away until", await ChangesAsync(talk));
    }

    [Fact]
    public async Task What_was_heard_is_kept_for_two_days_also_while_the_bot_runs()
    {
        using var talk = await Talk.WithAsync();
        await talk.SaysAsync("bob", "status");

        await BeatAfterAsync(talk, Duration.FromDays(1));
        Assert.Single(await talk.LookAsync(db => db.Seen.ToListAsync()));

        await BeatAfterAsync(talk, Duration.FromDays(2));
        Assert.Empty(await talk.LookAsync(db => db.Seen.ToListAsync()));
    }

    [Fact]
    public async Task A_message_that_was_given_up_goes_after_ninety_days()
    {
        using var talk = await Talk.WithAsync();
        await talk.SaysAsync("bob", "status");
        talk.Messenger.FailWith(DeliveryOutcome.Rejected);
        await talk.SaysAsync("ann", "meeting poll core with Tue 31 March 10:00, Wed 1 April 10:00");
        await BeatAfterAsync(talk, Duration.FromHours(3));
        Assert.Equal(1, await talk.LookAsync(db => db.Posts.CountAsync(post => post.State == PostState.Dead)));

        await BeatAfterAsync(talk, Duration.FromDays(95));

        Assert.DoesNotContain(
            await talk.LookAsync(db => db.Posts.ToListAsync()), post => post.State == PostState.Dead);
    }

    private static Task<List<string>> ChangesAsync(Talk talk) =>
        talk.LookAsync(db => db.Changes.Select(change => change.What).ToListAsync());

    private static async Task BeatAfterAsync(Talk talk, Duration length)
    {
        talk.Clock.MoveTo(talk.Clock.GetCurrentInstant() + length);
        await talk.Get<Ticks>().AllAsync(CancellationToken.None);
        await talk.Get<ForgetOld>().OnceADayAsync(CancellationToken.None);
    }
}
