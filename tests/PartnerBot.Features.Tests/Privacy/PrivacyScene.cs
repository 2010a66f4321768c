using PartnerBot.Testing;

namespace PartnerBot.Features.Tests.Privacy;

/// <summary>A partnership in which Uma Quill, of Basement, has done a little of everything.</summary>
internal static class PrivacyScene
{
    public const string Name = "Uma Quill";
    public const string Email = "uma quill@example.org";

    public static Scene Axis => Some.Axis.WithPerson(Name, "basement");

    public static async Task<Talk> LivedInAsync(params Scene[] others)
    {
        var talk = await Talk.WithAsync([Axis, .. others]);
        await talk.SaysAsync("ann", "meeting poll core with Tue 31 March 10:00, Wed 1 April 10:00");
        string[] said =
        [
            "status", "poll answer 1 1 yes 2 no", "quiet 17:30-09:00 weekends",
            "agenda add Rota of Uma Quill for decision 20 minutes note Ask uma quill@example.org first",
            "decision propose Buy a van because Uma Quill says so", "vote 1 for because Uma Quill drives",
            "decision propose Uma Quill keeps the keys because somebody must",
            "action add Paint the door by Fri 27 March for me", "action move 1 to Mon 30 March",
        ];
        foreach (var one in said)
        {
            await talk.SaysAsync("uma quill", one);
        }

        await talk.SaysAsync("bob", "action add Thank Uma Quill by Fri 27 March for me");
        await talk.SaysInRoomAsync("ann", "room here");
        await talk.SaysInRoomAsync("uma quill", "status");
        return talk;
    }
}
