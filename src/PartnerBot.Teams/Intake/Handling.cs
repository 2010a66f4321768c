using PartnerBot.Chat;

namespace PartnerBot.Teams.Intake;

/// <summary>Something that was said, on its way through the front desk and back; nobody who hangs up ends it.</summary>
/// <param name="Heard">Ends when the front desk has heard it: what was decided is on disk.</param>
/// <param name="Done">Ends when the answer was sent too, or when it is the outbox's business.</param>
internal sealed record Handling(Task<Answer> Heard, Task Done)
{
    /// <summary>Waits for something, and by this clock no longer than this.</summary>
    /// <returns>True when it has ended.</returns>
    public static async Task<bool> EndsWithinAsync(Task work, NodaTime.Duration patience, TimeProvider time)
    {
        if (work.IsCompleted)
        {
            return true;
        }

        try
        {
            await work.WaitAsync(patience.ToTimeSpan(), time);
            return true;
        }
        catch (TimeoutException)
        {
            return work.IsCompleted;
        }
    }
}
