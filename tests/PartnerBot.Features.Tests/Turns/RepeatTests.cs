using NodaTime;
using PartnerBot.Chat;
using PartnerBot.Store;
using PartnerBot.Testing;

namespace PartnerBot.Features.Tests.Turns;

/// <summary>What a channel brings more than once.</summary>
public sealed class RepeatTests
{
    private const string Yes = "axis: poll answer 1 1 yes";
    private const string No = "axis: poll answer 1 1 no";

    [Fact]
    public async Task A_press_that_comes_again_after_another_one_does_not_undo_it()
    {
        using var talk = await Talk.WithAsync();
        await talk.HearsAsync("bob");
        await talk.HearAsync(Press(talk, "f:1", Yes));
        await talk.HearAsync(Press(talk, "f:2", No));
        var stands = await talk.SaysAsync("bob", "poll 1");

        var again = await talk.HearAsync(Press(talk, "f:1", Yes));

        Assert.NotNull(again.Card);
        Assert.Equal(stands, await talk.SaysAsync("bob", "poll 1"));
    }

    [Fact]
    public async Task Who_changes_their_mind_twice_is_heard_each_time()
    {
        using var talk = await Talk.WithAsync();
        await talk.HearsAsync("bob");
        await talk.HearAsync(Press(talk, "f:1", Yes));
        var yes = await talk.SaysAsync("bob", "poll 1");
        await talk.HearAsync(Press(talk, "f:2", No));
        Assert.NotEqual(yes, await talk.SaysAsync("bob", "poll 1"));

        await talk.HearAsync(Press(talk, "f:3", Yes));

        Assert.Equal(yes, await talk.SaysAsync("bob", "poll 1"));
    }

    [Theory]
    [InlineData(1, "I wrote it down once")] // Teams brings it again under a new id
    [InlineData(3, "action 2")] // after so long it is somebody who means it
    public async Task The_same_press_under_another_id_adds_once(int minutes, string expected)
    {
        using var talk = await Talk.WithAsync();
        const string says = "action add Send the rota by 6 March for Bob";
        await talk.HearAsync(Press(talk, "f:1", says));
        talk.Clock.Advance(Duration.FromMinutes(minutes));

        var again = await talk.HearAsync(Press(talk, "f:2", says));

        Assert.Contains(expected, again.Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task What_was_kept_is_there_after_a_crash_in_its_order_and_once()
    {
        using var folder = new Folder();
        await using (var services = folder.Start())
        {
            var inbox = services.Inbox;
            foreach (var words in (string[])["one", "two", "two", "three"])
            {
                Assert.True(await inbox.KeepAsync(new Parcel("teams", words, words), CancellationToken.None));
                services.Clock.Advance(Duration.FromMilliseconds(1));
            }

            await inbox.LetGoAsync(new Parcel("teams", "one", "one"), CancellationToken.None);
            await inbox.LetGoAsync(new Parcel("web", "two", "two"), CancellationToken.None);
        }

        await using var later = folder.Start();
        Assert.Equal(["two", "three"], await WordsAsync("teams", Duration.Zero));
        Assert.Equal(["two"], await WordsAsync("teams", Duration.FromMilliseconds(2)));
        Assert.Empty(await WordsAsync("web", Duration.Zero));

        async Task<IEnumerable<string>> WordsAsync(string channel, Duration age) =>
            (await later.Inbox.WaitingAsync(channel, age, CancellationToken.None)).Select(parcel => parcel.Contents);
    }

    [Fact]
    public async Task What_cannot_be_kept_is_not_said_yes_to()
    {
        using var talk = await Talk.WithAsync();
        var broken = new PartnerBot.Features.Turns.Inbox(
            new BrokenWriter(), talk.Clock, Microsoft.Extensions.Logging.Abstractions.NullLogger<
                PartnerBot.Features.Turns.Inbox>.Instance);

        Assert.False(await broken.KeepAsync(new Parcel("teams", "1", "x"), CancellationToken.None));
    }

    private static Incoming Press(Talk talk, string id, string says) =>
        new(IncomingKind.Pressed, id, talk.SpeakerOf("bob"), talk.PersonalRoom("bob"), says)
        {
            AnswersInline = true,
            PressId = $"bob on this card: {says}",
        };

    private sealed class BrokenWriter : IWriter
    {
        public Task<T> WriteAsync<T>(Func<PartnerBotDb, CancellationToken, Task<T>> work, CancellationToken ct) =>
            throw new IOException("The disk is full.");

        public Task<T> ReadAsync<T>(Func<PartnerBotDb, CancellationToken, Task<T>> look, CancellationToken ct) =>
            throw new IOException("The disk is gone.");
    }

    private sealed class Folder : IDisposable
    {
        private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("inbox");
        private readonly FakeClock clock = new(Some.Monday);

        public Running Start()
        {
            var writer = new SqliteWriter($"Data Source={Path.Combine(folder.FullName, "bot.db")}");
            return new Running(writer, clock);
        }

        public void Dispose()
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            folder.Delete(recursive: true);
        }
    }

    private sealed class Running : IAsyncDisposable
    {
        private readonly SqliteWriter writer;

        public Running(SqliteWriter writer, FakeClock clock)
        {
            this.writer = writer;
            writer.MigrateAsync(CancellationToken.None).GetAwaiter().GetResult();
            Clock = clock;
            Inbox = new PartnerBot.Features.Turns.Inbox(
                writer,
                clock,
                Microsoft.Extensions.Logging.Abstractions.NullLogger<PartnerBot.Features.Turns.Inbox>.Instance);
        }

        public FakeClock Clock { get; }

        public IInbox Inbox { get; }

        public ValueTask DisposeAsync() => writer.DisposeAsync();
    }
}
