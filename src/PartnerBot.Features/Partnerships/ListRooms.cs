using System.Collections.Immutable;
using PartnerBot.Chat;
using PartnerBot.Chat.Grammar;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Features.Turns;
using PartnerBot.Store;

namespace PartnerBot.Features.Partnerships;

/// <summary>"room list": where polls and dates are posted.</summary>
public sealed class ListRooms(PartnerBotDb db) : IUseCase
{
    public async Task<Reply> HandleAsync(Turn turn, CancellationToken ct)
    {
        var rooms = await db.SharedRoomsAsync(turn.Partnership.Id, ct);
        if (rooms.Count == 0)
        {
            return Reply.Say("There is no shared room yet, so I write to people one by one. A coordinator can add "
                + "me to a team channel or a group chat and say 'room here' there.");
        }

        return Reply.Show(new Card("Shared rooms", $"Polls and dates are posted in {Say.Count(rooms.Count, "room")}.")
        {
            Parts =
            [
                new TablePart(["Room", "Kind", "For", "Where"], [.. rooms.Select(Row)]),
                new TextPart("To end one, say 'room leave' in it.", Tone.Subtle),
            ],
        });
    }

    private static ImmutableArray<string> Row(Room room) =>
    [
        room.Name.Length > 0 ? room.Name : "without a name",
        room.Kind == "channel" ? "team channel" : "group chat",
        room.Audience == Audience.CoreOnly ? "core only" : "everybody",
        room.State == RoomState.Open ? room.Channel : $"{room.Channel}; I was taken out of it",
    ];
}
