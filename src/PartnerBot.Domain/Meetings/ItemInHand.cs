using NodaTime;
using PartnerBot.Domain.Partnerships;

namespace PartnerBot.Domain.Meetings;

/// <summary>The item of the agenda that is being talked about.</summary>
/// <param name="Link">"item:…".</param>
/// <param name="Title">What it is called.</param>
/// <param name="Since">When it was called up.</param>
/// <param name="Length">Its time box; nothing when it has none.</param>
/// <param name="Sight">Who may see it, and every line that is written under it.</param>
public sealed record ItemInHand(string Link, string Title, Instant Since, Duration Length, Sight Sight)
{
    /// <summary>Whoever may not see it, and speaks by themselves, speaks of something else. In a shared room it is what
    /// the room talks about, whether or not the room may see it.</summary>
    /// <param name="alone">Who speaks where nobody else hears it; null in a shared room.</param>
    public bool IsFor(Viewer? alone) => alone is null || Sight.IsFor(alone);
}
