using System.Collections.Concurrent;
using PartnerBot.Chat;

namespace PartnerBot.Teams.Tests.Scene;

/// <summary>A front desk that writes down what it hears and answers as it was told to.</summary>
public sealed class FakeDesk : IFrontDesk
{
    private readonly ConcurrentQueue<Incoming> _heard = new();
    private readonly ConcurrentQueue<(string Receipt, Delivery Delivery)> _answered = new();
    private readonly TaskCompletionSource _answeredOnce = new();
    private readonly TaskCompletionSource _heardOnce = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>What it answers to whatever it hears.</summary>
    public Func<Incoming, Answer> Answers { get; set; } = _ => new Answer(Reply.Nothing);

    public IReadOnlyList<Incoming> Heard => [.. _heard];

    public Incoming LastHeard => _heard.Last();

    public IReadOnlyList<(string Receipt, Delivery Delivery)> Answered => [.. _answered];

    /// <summary>Ends when it has heard something.</summary>
    public Task HeardOnce => _heardOnce.Task.WaitAsync(Patience.Ours);

    /// <summary>Ends when the first answer was reported.</summary>
    public Task AnsweredOnce => _answeredOnce.Task;

    public void Says(Reply reply) => Answers = _ => new Answer(reply);

    public void Owes(Reply reply, string receipt) => Answers = _ => new Answer(reply) { Receipt = receipt };

    /// <summary>What it waits for before it answers.</summary>
    public Func<Incoming, Task> Waits { get; set; } = _ => Task.CompletedTask;

    public async Task<Answer> HearAsync(Incoming incoming, CancellationToken ct)
    {
        _heard.Enqueue(incoming);
        _heardOnce.TrySetResult();
        await Waits(incoming);
        return Answers(incoming);
    }

    public Task AnsweredAsync(string receipt, Delivery delivery, CancellationToken ct)
    {
        _answered.Enqueue((receipt, delivery));
        _answeredOnce.TrySetResult();
        return Task.CompletedTask;
    }
}
