using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using PartnerBot.Chat;
using PartnerBot.Domain;
using PartnerBot.Features.Reminders;
using PartnerBot.Features.Turns;
using PartnerBot.Store;

namespace PartnerBot.Features.Rehearsal;

/// <summary>A whole bot that nobody hears: the real planner, dispatcher, outbox and front desk, on a store in memory,
/// a clock that is moved
/// and a channel that says nothing.</summary>
internal sealed class RehearsalStage : IWitness, IAsyncDisposable
{
    private readonly ServiceProvider services;
    private readonly List<Spoken> said = [];
    private int heard;

    private RehearsalStage(IWriter writer, Instant from)
    {
        Writer = writer;
        Clock = new StoppedClock(from);
        services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<IWriter>(_ => writer)
            .AddSingleton<IClock>(Clock)
            .AddSingleton<IMovableClock>(Clock)
            .AddSingleton<IWitness>(this)
            .AddSingleton<IMessenger>(Channel)
            .AddSingleton(new PublicAddress(new Uri("https://rehearsal.invalid")))
            .AddSingleton<TimeMachine>()
            .AddFeatures()
            .BuildServiceProvider();
    }

    public StoppedClock Clock { get; }

    public RehearsalChannel Channel { get; } = new();

    public TimeMachine Machine => services.GetRequiredService<TimeMachine>();

    public IReadOnlyList<Spoken> Said => said;

    private IWriter Writer { get; }

    public static async Task<RehearsalStage> OpenAsync(PartnershipCopy copy, Instant from, CancellationToken ct)
    {
        var stage = new RehearsalStage(await StoreSetup.OpenForOneAsync(ct), from);
        await stage.Writer.WriteAsync(
            (db, _) =>
            {
                copy.PutInto(db, stage.MakeSharedRoom(from));
                return Task.FromResult(0);
            },
            ct);
        return stage;
    }

    /// <summary>Somebody presses a button of a card that they were sent.</summary>
    public Task PressAsync(Letter letter, Button button, CancellationToken ct)
    {
        var email = letter.To!.Person.Email!;
        var speaker = new Speaker(Channel.Channel, email) { Name = letter.To.Person.Name, Email = email };
        var pressed = new Incoming(IncomingKind.Pressed, $"{++heard}", speaker, letter.Room, button.Says)
        {
            AnswersInline = true,
        };
        return services.GetRequiredService<IFrontDesk>().HearAsync(pressed, ct);
    }

    public ValueTask DisposeAsync() => services.DisposeAsync();

    void IWitness.Said(Spoken spoken) => said.Add(spoken);

    private Room MakeSharedRoom(Instant now)
    {
        var shared = Channel.SharedRoom;
        return new Room(Id<Room>.New(now), shared.Channel, shared.Id, Introductions.KindOf(shared.Kind), now)
        {
            Name = shared.Name,
            Welcomed = true,
        };
    }
}
