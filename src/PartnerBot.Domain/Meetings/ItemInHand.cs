using NodaTime;
using PartnerBot.Domain.Partnerships;

namespace PartnerBot.Domain.Meetings;

/// <summary>The item of the agenda that is being talked about.</summary>
/// <param name="Link">"item:…".</param>
/// <param name="Title">What it is called.</param>
/// <param name="Since">When it was called up.</param>
/// <param name="Length">Its time box; nothing when it has none.</param>
/// <param name="Sight">Who may see it, and every line that is written under it.</param>
public sealed record ItemInHand(string Link, string Title, Instant Since, Duration Length, Sight Sight);
