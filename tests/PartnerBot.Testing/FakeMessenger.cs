using PartnerBot.Chat;

namespace PartnerBot.Testing;

/// <summary>One message as it stands in a room now.</summary>
/// <param name="Room">Where.</param>
/// <param name="Id">The channel's id of it.</param>
/// <param name="Reply">Its latest version.</param>
public sealed record FakeMessage(RoomAddress Room, string Id, Reply Reply)
{
    /// <summary>True for what the bot said of its own accord, false for an answer.</summary>
    public required bool Unasked { get; init; }

    /// <summary>What it answers, when it was said late; otherwise empty.</summary>
    public string AnswerTo { get; init; } = "";

    /// <summary>How often it was replaced by a newer version.</summary>
    public int Updates { get; init; }
}

/// <summary>A channel that keeps what is said on it, can reach everybody who has an e-mail address, and fails when
/// told to.</summary>
public sealed class FakeMessenger(string channel = "teams") : IMessenger
{
    private readonly List<FakeMessage> messages = [];
    private readonly List<FakeMessage> versions = [];
    private readonly List<string> looked = [];
    private readonly Queue<Delivery> failures = new();

    public string Channel { get; } = channel;

    /// <summary>Whom the channel refuses to open a room for, by e-mail address.</summary>
    public ISet<string> OutOfReach { get; } = new HashSet<string>();

    /// <summary>What comes of whatever is said in a room, where it is not null; it may throw.</summary>
    public Func<RoomAddress, Delivery?> Trouble { get; set; } = _ => null;

    /// <summary>The rooms that the bot asked about, in that order.</summary>
    public IReadOnlyList<string> LookedInto => looked;

    public bool CanLookIn => true;

    /// <summary>In the order in which they were first said, as they stand now.</summary>
    public IReadOnlyList<FakeMessage> Messages => messages;

    /// <summary>Every message as it ever stood, with each update, in the order in which people saw it.</summary>
    public IReadOnlyList<FakeMessage> Versions => versions;

    /// <summary>How often something was posted or updated unasked, failures included.</summary>
    public int Calls { get; private set; }

    /// <summary>The next posts and updates come to this, in this order, and are not said.</summary>
    public void FailWith(params Delivery[] outcomes)
    {
        foreach (var outcome in outcomes)
        {
            failures.Enqueue(outcome);
        }
    }

    /// <inheritdoc cref="FailWith(Delivery[])"/>
    public void FailWith(params DeliveryOutcome[] outcomes) =>
        FailWith([.. outcomes.Select(outcome => new Delivery(outcome) { Reason = "fake" })]);

    public RoomAddress? RoomOf(Acquaintance person) =>
        person.Email.Length == 0 || OutOfReach.Contains(person.Email) ? null : PersonalRoom(person.Email);

    public Task<Delivery> PostAsync(RoomAddress room, Reply reply, CancellationToken ct) =>
        Task.FromResult(Fails() ?? Trouble(room) ?? Keep(room, reply, unasked: true));

    /// <summary>A late answer; kept with what it answers.</summary>
    public Task<Delivery> AnswerAsync(RoomAddress room, string answerTo, Reply reply, CancellationToken ct) =>
        Task.FromResult(Fails() ?? Keep(room, reply, unasked: false, answerTo));

    public Task<Delivery> UpdateAsync(RoomAddress room, string messageId, Reply reply, CancellationToken ct)
    {
        if (Fails() is { } failure)
        {
            return Task.FromResult(failure);
        }

        var at = messages.FindIndex(message => message.Id == messageId);
        if (at < 0)
        {
            return Task.FromResult(new Delivery(DeliveryOutcome.MessageGone));
        }

        messages[at] = messages[at] with { Reply = reply, Updates = messages[at].Updates + 1 };
        versions.Add(messages[at]);
        return Task.FromResult(new Delivery(DeliveryOutcome.Said, messageId));
    }

    public Task<Delivery> LookInAsync(RoomAddress room, CancellationToken ct)
    {
        looked.Add(room.Id);
        return Task.FromResult(Trouble(room) ?? new Delivery(DeliveryOutcome.Said));
    }

    /// <summary>An answer that the channel itself delivers.</summary>
    public Delivery Answer(RoomAddress room, Reply reply) => Keep(room, reply, unasked: false);

    internal RoomAddress PersonalRoom(string email) => new(Channel, $"chat:{email}", RoomKind.Personal);

    private Delivery? Fails()
    {
        Calls++;
        return failures.TryDequeue(out var failure) ? failure : null;
    }

    private Delivery Keep(RoomAddress room, Reply reply, bool unasked, string answerTo = "")
    {
        messages.Add(new FakeMessage(room, $"m{messages.Count + 1}", reply)
        {
            Unasked = unasked,
            AnswerTo = answerTo,
        });
        versions.Add(messages[^1]);
        return new Delivery(DeliveryOutcome.Said, messages[^1].Id);
    }
}
