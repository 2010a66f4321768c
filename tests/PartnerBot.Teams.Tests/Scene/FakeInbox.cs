using System.Collections.Immutable;
using NodaTime;
using PartnerBot.Chat;

namespace PartnerBot.Teams.Tests.Scene;

/// <summary>An inbox in memory, which outlives the bot.</summary>
public sealed class FakeInbox : IInbox
{
    private readonly Lock _one = new();
    private readonly TaskCompletionSource _emptied = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private ImmutableArray<Parcel> _parcels = [];

    public ImmutableArray<Parcel> Parcels => _parcels;

    /// <summary>How long ago all of it was kept; so long that nobody has it in hand, at first.</summary>
    public Duration Age { get; set; } = Duration.FromHours(1);

    /// <summary>False for a store that fails.</summary>
    public bool Works { get; set; } = true;

    /// <summary>Ends when something was let go and nothing is left.</summary>
    public Task Emptied => _emptied.Task.WaitAsync(Patience.Ours);

    public Task<bool> KeepAsync(Parcel parcel, CancellationToken ct)
    {
        lock (_one)
        {
            _parcels = !Works || _parcels.Contains(parcel) ? _parcels : _parcels.Add(parcel);
        }

        return Task.FromResult(Works);
    }

    public Task LetGoAsync(Parcel parcel, CancellationToken ct)
    {
        lock (_one)
        {
            _parcels = _parcels.Remove(parcel);
        }

        if (_parcels.IsEmpty)
        {
            _emptied.TrySetResult();
        }

        return Task.CompletedTask;
    }

    public Task<ImmutableArray<Parcel>> WaitingAsync(string channel, Duration age, CancellationToken ct) =>
        !Works ? throw new IOException("The disk is gone.")
        : Task.FromResult(Age >= age ? _parcels : []);
}
