using System.Net.Sockets;

namespace PartnerBot.Host;

/// <summary>From the first request to the last.</summary>
internal static class Serving
{
    /// <summary>Comes back when somebody stopped the host and it has finished what it was at.</summary>
    /// <exception cref="CannotStart">Somebody else listens there already, it is no address of this machine, or this
    /// user may not listen there.</exception>
    public static async Task ServeUntilStoppedAsync(this WebApplication app)
    {
        try
        {
            await app.StartAsync();
        }
        catch (OperationCanceledException) when (app.Lifetime.ApplicationStopping.IsCancellationRequested)
        {
            // Somebody stopped it before it had begun.
            return;
        }
        catch (Exception problem) when (problem is IOException or SocketException
            or FormatException or ArgumentOutOfRangeException or InvalidOperationException)
        {
            // Kestrel has no word of its own for an address that is none, or for https without a certificate.
            var addresses = string.Join(", ", ListeningAddresses.Of(app.Configuration));
            var why = problem.Message.ReplaceLineEndings(" ");
            throw new CannotStart($"PartnerBot does not start: it cannot listen at {addresses}. {why}");
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
