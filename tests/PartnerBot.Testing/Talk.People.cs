using System.Collections.Immutable;
using PartnerBot.Chat;

namespace PartnerBot.Testing;

/// <content>What people say and press.</content>
public sealed partial class Talk
{
    /// <summary>Somebody types something in their personal chat.</summary>
    /// <returns>The reply as text, see <see cref="Rendering"/>; "" for none.</returns>
    public async Task<string> SaysAsync(string who, string text) => Rendering.Of(await AskAsync(who, text));

    /// <summary>The same, with the reply as it is.</summary>
    public Task<Reply> AskAsync(string who, string text) => HearAsync(Said(who, text, PersonalRoom(who)));

    /// <summary>Somebody types something in a group chat.</summary>
    public async Task<string> SaysInRoomAsync(string who, string text, string room = Group) =>
        Rendering.Of(await HearAsync(Said(who, text, SharedRoom(room))));

    /// <summary>Somebody presses a button of the newest card in their personal chat.</summary>
    /// <param name="who">Who.</param>
    /// <param name="label">What stands on the button.</param>
    /// <param name="on">A part of the label of the choice beside which it stands; empty for any.</param>
    /// <param name="inputs">What was filled in.</param>
    public Task<string> PressesAsync(
        string who, string label, string on = "", params (string Id, string Value)[] inputs) =>
        PressesAsync(who, PersonalRoom(who), label, on, inputs);

    /// <inheritdoc cref="PressesAsync(string, string, string, ValueTuple{string, string}[])"/>
    public Task<string> PressesInRoomAsync(string who, string label, string on = "", string room = Group) =>
        PressesAsync(who, SharedRoom(room), label, on, []);

    /// <summary>The bot is put into a room; a personal chat where no room is named.</summary>
    public async Task<string> ArrivesAsync(string who, string? room = null)
    {
        var address = room is null ? PersonalRoom(who) : SharedRoom(room);
        return Rendering.Of(await HearAsync(
            new Incoming(IncomingKind.Arrived, NextDelivery(), SpeakerOf(who), address, "")));
    }

    /// <summary>Whatever a channel can bring.</summary>
    public async Task<Reply> HearAsync(Incoming incoming)
    {
        var answer = await Get<IFrontDesk>().HearAsync(incoming, CancellationToken.None);
        if (!answer.Reply.IsNothing)
        {
            var delivery = Messenger.Answer(incoming.Room, answer.Reply);
            await (answer.Receipt is { } receipt
                ? Get<IFrontDesk>().AnsweredAsync(receipt, delivery, CancellationToken.None)
                : Task.CompletedTask);
        }

        return answer.Reply;
    }

    /// <summary>Something typed, for tests that change it before it is heard.</summary>
    public Incoming Said(string who, string text, RoomAddress? room = null) =>
        new(IncomingKind.Said, NextDelivery(), SpeakerOf(who), room ?? PersonalRoom(who), text);

    /// <summary>A person as the channel knows them; somebody in no scene is a stranger.</summary>
    public Speaker SpeakerOf(string who) =>
        new(Messenger.Channel, $"user:{who}") { Name = who, Email = Scene.EmailOf(who) };

    public RoomAddress PersonalRoom(string who) => Messenger.PersonalRoom(Scene.EmailOf(who));

    public RoomAddress SharedRoom(string room = Group) =>
        new(Messenger.Channel, $"room:{room}", RoomKind.Group) { Name = room };

    private async Task<string> PressesAsync(
        string who, RoomAddress room, string label, string on, (string Id, string Value)[] inputs)
    {
        var (message, button) = ButtonIn(room, label, on);
        var pressed = new Incoming(IncomingKind.Pressed, NextDelivery(), SpeakerOf(who), room, button.Says)
        {
            AnswersInline = true,
            CardMessageId = message.Id,
            Inputs = inputs.ToImmutableDictionary(input => input.Id, input => input.Value),
        };
        var answer = await Get<IFrontDesk>().HearAsync(pressed, CancellationToken.None);
        if (answer.Reply.Card?.Key is { Length: > 0 } key && key == message.Reply.Card!.Key)
        {
            await Messenger.UpdateAsync(room, message.Id, answer.Reply, CancellationToken.None);
        }
        else if (!answer.Reply.IsNothing)
        {
            Messenger.Answer(room, answer.Reply);
        }

        return Rendering.Of(answer.Reply);
    }

    private (FakeMessage Message, Button Button) ButtonIn(RoomAddress room, string label, string on)
    {
        var message = NewestCardIn(room.Id)
            ?? throw new InvalidOperationException($"There is no card in {room.Id}.");
        var card = message.Reply.Card!;
        var choices = card.Parts.OfType<ChoicePart>()
            .Where(choice => choice.Label.Contains(on, StringComparison.Ordinal))
            .SelectMany(choice => choice.Buttons);
        var buttons = on.Length == 0 ? card.Buttons.Concat(choices) : choices;
        var button = buttons.FirstOrDefault(button => button.Label == label)
            ?? throw new InvalidOperationException($"No button [{label}] on:\n{Rendering.Of(message.Reply)}");
        return (message, button);
    }

    private string NextDelivery() => $"delivery-{++deliveries}";
}
