using PartnerBot.Features.Turns;
using PartnerBot.Store;

namespace PartnerBot.Features.Rehearsal;

/// <summary>A rehearsal shows what would be said before anything is.</summary>
public sealed class RehearsalFeature(IWriter writer) : IFeature, IDisposable
{
    // One at a time: it is a second of hard work, and chat turns come first.
    private readonly SemaphoreSlim one = new(1);

    public string Title => "Rehearsal";

    public IEnumerable<Route> Routes =>
    [
        Look("rehearse {period...} [answers {which}]"),
    ];

    public void Dispose() => one.Dispose();

    private Route Look(string pattern) => Route.Look(
        pattern,
        "List every message I would send, to whom and when, without sending any",
        "rehearse 12 months answers half",
        _ => new Rehearse(writer, one)) with
    {
        Access = Access.Lead,
    };
}
