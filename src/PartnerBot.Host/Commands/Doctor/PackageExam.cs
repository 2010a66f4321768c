using PartnerBot.Teams.Packaging;

namespace PartnerBot.Host.Commands.Doctor;

/// <summary>Looks whether the app package that lies here is this bot's: a package with another bot's id installs, and
/// then nobody answers.</summary>
internal static class PackageExam
{
    private const string What = "app package";

    /// <param name="named">With --package; null where nobody said.</param>
    /// <param name="folder">Where everything is kept.</param>
    /// <param name="settings">To read the app id from, whatever else is wrong with them.</param>
    public static Finding Look(string? named, string folder, IConfiguration settings)
    {
        string[] places = named is null
            ? [CommandLine.WhereCalled(PackageCommand.UsualName), Path.Combine(folder, PackageCommand.UsualName)]
            : [CommandLine.WhereCalled(named)];
        if (Array.Find(places, File.Exists) is not { } path)
        {
            return named is null
                ? Finding.Ok(
                    What, "I did not look: there is none here. 'package' writes one; --package FILE names one.")
                : Finding.Fault(What, $"there is no file {named}.");
        }

        using var file = File.OpenRead(path);
        var app = settings["PartnerBot:Teams:AppId"];
        return AppPackage.BotOf(file) switch
        {
            null => Finding.Fault(What, $"{path} is no app package. Write it anew with 'package'."),
            { } bot when string.IsNullOrEmpty(app) => Finding.Attention(
                What, $"{path} is for the bot {bot}; no app id is set to compare it with."),
            { } bot when Guid.TryParse(app, out var id) && id == bot => Finding.Ok(What, $"{path} is for this bot"),
            { } bot => Finding.Fault(What, $"{path} is for the bot {bot}, and the settings name another. Write it anew "
                + "with 'package --app-id' and the id of the settings, and upload that."),
        };
    }
}
