namespace PartnerBot.Host;

/// <summary>From the first request to the last.</summary>
internal static class Serving
{
    /// <summary>Comes back when somebody stopped the host and it has finished what it was at.</summary>
    /// <exception cref="CannotStart">Somebody else listens there already, or it is no address of this
    /// machine.</exception>
    public static async Task ServeUntilStoppedAsync(this WebApplication app)
    {
        try
        {
            await app.StartAsync();
        }
        catch (IOException taken)
        {
            throw new CannotStart($"PartnerBot does not start: {taken.Message}");
        }

        GiveBackWhatStartingTook();
        await app.WaitForShutdownAsync();
    }

    // The model of the tables, the phrases, the sample: most of what it took to build them is not needed again, and a
    // bot that nobody speaks to would hold it for days.
    private static void GiveBackWhatStartingTook()
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
    }
}
