using PartnerBot.Teams.Settings;

namespace PartnerBot.Host;

/// <summary>How the program ends: what keeps it from its work is said in one line, without a stack trace.</summary>
internal static class Ending
{
    /// <returns>What the run gave back; 1 when it could not begin.</returns>
    public static async Task<int> OfAsync(Func<Task<int>> run)
    {
        try
        {
            return await run();
        }
        catch (CannotStart problem)
        {
            await Terminal.Error.WriteLineAsync(problem.Message);
        }
        catch (WrongSettingException wrong)
        {
            // Some settings are only known to be wrong when they are used: a certificate, when it is opened.
            await Terminal.Error.WriteLineAsync($"PartnerBot does not start: {wrong.Message}");
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // The page keeps a file of its own beside the database.
            await Terminal.Error.WriteLineAsync($"PartnerBot does not start: {problem.Message}");
        }

        return 1;
    }
}
