using System.Collections.Concurrent;
using PartnerBot.Chat;

namespace PartnerBot.Web.Tests;

/// <summary>Says what it is told to, and remembers what it heard.</summary>
internal sealed class ScriptedDesk : IFrontDesk
{
    private readonly ConcurrentQueue<Incoming> _heard = new();
    private readonly ConcurrentQueue<(string Receipt, Delivery Delivery)> _answered = new();

    /// <summary>What it answers to words and presses; nothing, until a test says otherwise.</summary>
    public Func<Incoming, Reply> Answers { get; set; } = _ => Reply.Nothing;

    /// <summary>What it says to whoever opens their page; nothing, until a test says otherwise.</summary>
    public Func<Incoming, Reply> Welcomes { get; set; } = _ => Reply.Nothing;

    public IEnumerable<Incoming> Heard => _heard;

    /// <summary>What was typed or pressed; without the arrivals.</summary>
    public IEnumerable<Incoming> HeardWords => _heard.Where(incoming => incoming.Kind != IncomingKind.Arrived);

    public IEnumerable<(string Receipt, Delivery Delivery)> Answered => _answered;

    public Task<Answer> HearAsync(Incoming incoming, CancellationToken ct)
    {
        _heard.Enqueue(incoming);
        var receipt = incoming.AnswersInline ? null : $"receipt of {incoming.DeliveryId}";
        return Task.FromResult(new Answer(Says(incoming)) { Receipt = receipt });
    }

    public Task AnsweredAsync(string receipt, Delivery delivery, CancellationToken ct)
    {
        _answered.Enqueue((receipt, delivery));
        return Task.CompletedTask;
    }

    private Reply Says(Incoming incoming) =>
        incoming.Kind == IncomingKind.Arrived ? Welcomes(incoming) : Answers(incoming);
}
