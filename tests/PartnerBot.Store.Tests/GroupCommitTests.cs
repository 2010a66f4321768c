using Microsoft.EntityFrameworkCore;

namespace PartnerBot.Store.Tests;

/// <summary>What is special about SQLite's writer: works that wait share a transaction.</summary>
public sealed class GroupCommitTests
{
    [Theory]
    [InlineData("memory")]
    [InlineData("file")]
    public async Task A_work_sees_what_those_before_it_in_the_same_transaction_did(string kind)
    {
        await using var store = await TestStore.OpenAsync(kind);

        var counts = await TogetherAsync(store, 50, async (db, number) =>
        {
            db.Rooms.Add(Some.Room($"room-{number}"));
            return await db.Rooms.CountAsync();
        });

        Assert.Equal(Enumerable.Range(0, 50), counts);
    }

    [Theory]
    [InlineData("memory")]
    [InlineData("file")]
    public async Task Nobody_is_answered_before_it_is_on_disk(string kind)
    {
        await using var store = await TestStore.OpenAsync(kind);

        var kept = await Task.WhenAll(Enumerable.Range(0, 300).Select(async number =>
        {
            await store.WriteAsync(db => db.Rooms.Add(Some.Room($"room-{number}")));
            return await store.ReadAsync(db => db.Rooms.AnyAsync(room => room.Address == $"room-{number}"));
        }));

        Assert.DoesNotContain(false, kept);
    }

    [Theory]
    [InlineData("memory")]
    [InlineData("file")]
    public async Task When_one_of_a_batch_fails_the_others_run_again_from_scratch(string kind)
    {
        await using var store = await TestStore.OpenAsync(kind);
        await store.WriteAsync(db => db.Add(Some.Partnership()));
        var runs = new int[10];

        var works = await TogetherAsync(store, 10, async (db, number) =>
        {
            runs[number]++;
            var taken = (await db.Partnerships.SingleAsync()).NextPollNumber();
            return number == 9 ? throw new TimeoutException() : taken;
        }, onFailure: -1);

        // The first run of each was rolled back: the numbers it took are given out again, none is left out.
        Assert.Equal([1, 2, 3, 4, 5, 6, 7, 8, 9, -1], works);
        Assert.All(runs, count => Assert.Equal(2, count));
        Assert.Equal(9, await store.ReadAsync(async db => (await db.Partnerships.SingleAsync()).LastPollNumber));
    }

    [Theory]
    [InlineData("memory")]
    [InlineData("file")]
    public async Task A_work_given_up_while_another_transaction_was_written_is_never_begun(string kind)
    {
        await using var store = await TestStore.OpenAsync(kind);
        var first = new Held(store);
        await first.Begun;
        using var patience = new CancellationTokenSource();

        var given = store.Writer.WriteAsync((db, _) => Task.FromResult(db.Add(Some.Room())), patience.Token);
        await patience.CancelAsync();
        await first.LetGoAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => given);
        Assert.Equal(0, await store.ReadAsync(db => db.Rooms.CountAsync()));
    }

    [Theory]
    [InlineData("memory")]
    [InlineData("file")]
    public async Task A_work_given_up_while_another_of_its_transaction_ran_is_never_begun(string kind)
    {
        await using var store = await TestStore.OpenAsync(kind);
        var first = new Held(store);
        await first.Begun;
        using var patience = new CancellationTokenSource();

        var second = new Held(store);
        var given = store.Writer.WriteAsync((db, _) => Task.FromResult(db.Add(Some.Room())), patience.Token);
        await first.LetGoAsync();
        await second.Begun;
        await patience.CancelAsync();
        await second.LetGoAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => given);
        Assert.Equal(0, await store.ReadAsync(db => db.Rooms.CountAsync()));
    }

    [Fact]
    public async Task What_waits_when_the_writer_is_closed_is_still_written()
    {
        await using var store = await TestStore.OpenAsync("file");
        var second = await store.SecondAsync();

        var works = Enumerable.Range(0, 200).Select(number => second.WriteAsync(
            db => db.Rooms.Add(Some.Room($"room-{number}")))).ToList();
        await second.DisposeAsync();

        await Task.WhenAll(works);
        Assert.Equal(200, await store.ReadAsync(db => db.Rooms.CountAsync()));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => second.WriteAsync(_ => Task.FromResult(0)));
    }

    [Fact]
    public async Task Rows_stay_true_over_more_works_than_one_context_is_kept_for()
    {
        await using var store = await TestStore.OpenAsync("memory");
        await store.WriteAsync(db => db.Add(Some.Partnership()));

        for (var number = 1; number <= 1500; number++)
        {
            await store.WriteAsync(async db =>
            {
                db.Rooms.Add(Some.Room($"room-{number}"));
                return (await db.Partnerships.SingleAsync()).NextPollNumber();
            });
        }

        Assert.Equal(1500, await store.ReadAsync(async db => (await db.Partnerships.SingleAsync()).LastPollNumber));
    }

    // The first work holds the writer until all others wait, so that they share the next transaction.
    private static async Task<int[]> TogetherAsync(
        TestStore store, int count, Func<PartnerBotDb, int, Task<int>> work, int onFailure = 0)
    {
        // Only once the writer is busy with the first is it certain that all others wait together.
        var first = new Held(store);
        await first.Begun;
        var works = Enumerable.Range(0, count).Select(async number =>
        {
            try
            {
                return await store.WriteAsync(db => work(db, number));
            }
            catch (TimeoutException)
            {
                return onFailure;
            }
        }).ToList();
        await first.LetGoAsync();
        return await Task.WhenAll(works);
    }

    // A work that keeps the writer busy until it is let go.
    private sealed class Held
    {
        private readonly TaskCompletionSource begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource gate = new();
        private readonly Task work;

        public Held(TestStore store)
        {
            work = store.WriteAsync(async _ =>
            {
                begun.TrySetResult();
                await gate.Task;
                return 0;
            });
        }

        public Task Begun => begun.Task;

        public Task LetGoAsync()
        {
            gate.SetResult();
            return work;
        }
    }
}
