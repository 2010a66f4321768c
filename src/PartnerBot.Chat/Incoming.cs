using System.Collections.Immutable;
using NodaTime;

namespace PartnerBot.Chat;

/// <summary>What kind of thing arrived.</summary>
public enum IncomingKind
{
    /// <summary>Somebody typed something.</summary>
    Said,

    /// <summary>Somebody pressed a button; <see cref="Incoming.Text"/> is the phrase that the button stands
    /// for.</summary>
    Pressed,

    /// <summary>The bot was put into a room, or somebody opened a first conversation with it.</summary>
    Arrived,

    /// <summary>The bot was taken out of a room, or the room is gone: it can no longer speak there.</summary>
    Departed,

    /// <summary>A room has another name now. Nobody spoke, and nothing is answered.</summary>
    Renamed,
}

/// <summary>Somebody named with an @ in what was said.</summary>
/// <param name="Who">Whom the channel says was meant.</param>
public sealed record Mention(Speaker Who)
{
    /// <summary>Stands before and after the number of a mention in <see cref="Incoming.Text"/>; a channel takes these
    /// two out of what people write, so that nobody can type a mention that was not made.</summary>
    public const char Opens = '\uE000';

    /// <inheritdoc cref="Opens"/>
    public const char Closes = '\uE001';

    /// <summary>What stands in the text in the place of the mention with this index in
    /// <see cref="Incoming.Mentions"/>.</summary>
    public static string Marker(int index) => $"{Opens}{index}{Closes}";
}

/// <summary>Something that was said to the bot, in words that every channel shares.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="DeliveryId">Names this delivery: the same thing delivered twice has the same id. Unique within the
/// channel.</param>
/// <param name="Speaker">Who said it.</param>
/// <param name="Room">Where.</param>
/// <param name="Text">The words, with the mention of the bot itself taken out and other mentions as
/// <see cref="Mention.Marker"/>; for a press the button's phrase. Not trusted: anyone may send any phrase.</param>
public sealed record Incoming(IncomingKind Kind, string DeliveryId, Speaker Speaker, RoomAddress Room, string Text)
{
    /// <summary>The people named with an @, in the order of their markers.</summary>
    public ImmutableArray<Mention> Mentions { get; init; } = [];

    /// <summary>For a press: what stood in the card's inputs, by input id.</summary>
    public ImmutableDictionary<string, string> Inputs { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>For a press: the channel's id of the message whose card was pressed; null when it does not
    /// say.</summary>
    public string? CardMessageId { get; init; }

    /// <summary>What an answer that is given later has to name, so that it stands where it belongs: a thread, a
    /// message. In the channel's own form; empty where an answer is a message like any other.</summary>
    public string AnswerTo { get; init; } = "";

    /// <summary>True when the channel carries the reply back in its own answer (a Teams invoke, a web form), so that no
    /// message is owed for it.</summary>
    public bool AnswersInline { get; init; }

    /// <summary>For a press that is answered inline, where the channel may bring it again under another
    /// <see cref="DeliveryId"/>: the same for each copy of one press, and for the same press made twice. Null where the
    /// channel always tells copies by their id.</summary>
    public string? PressId { get; init; }

    /// <summary>Within this time the same <see cref="PressId"/> may be the same press, brought again: four times as
    /// long as a channel has been seen to take.</summary>
    public static readonly Duration SamePress = Duration.FromMinutes(2);

    /// <summary>True when it was said in a window of the speaker's own beside a conversation (a dialog): only the
    /// speaker sees the answer, and the bot need not be in that conversation at all. <see cref="Room"/> then says
    /// beside which one.</summary>
    public bool IsAside { get; init; }

    /// <summary>True when the same delivery, or within <see cref="SamePress"/> the same <see cref="PressId"/>, was
    /// heard before and has to be answered once more: for the front desk to say, not for a channel.</summary>
    public bool IsRepeated { get; init; }

    /// <summary>The message that it is about; null for most.</summary>
    public QuotedMessage? About { get; init; }
}
