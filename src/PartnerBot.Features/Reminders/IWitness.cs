using NodaTime;

namespace PartnerBot.Features.Reminders;

/// <summary>Something that was said unasked.</summary>
public sealed record Spoken(Instant At, Letter Letter);

/// <summary>Looks on as reminders are said: a rehearsal takes notes, the real thing does not.</summary>
public interface IWitness
{
    void Said(Spoken spoken);
}

/// <summary>Nobody looks on.</summary>
public sealed class NoWitness : IWitness
{
    public void Said(Spoken spoken)
    {
    }
}
