using PartnerBot.Chat.Grammar;
using PartnerBot.Domain.Partnerships;

namespace PartnerBot.Features.Partnerships;

/// <summary>Sentences about partners that several phrases need.</summary>
public static class PartnerWords
{
    public const string Tiers = "The lead holds the grant; core partners have a key role in delivery; wider "
        + "partners take part without money involved.";

    public static string NoTier(string said) =>
        $"I know no tier called “{Cut(said)}”: a partner is {TierWords.Expected}. {Tiers}";

    public static string NoPattern(string said) =>
        $"I could not read “{Cut(said)}” as working hours. Please write them like Mon-Wed 09:30-16:30, Thu 10:00-14:00";

    public static string NoRole(string said) => $"I know no role called “{Cut(said)}”. There is {RoleWords.Expected}.";

    public static string NoEmail(string said) =>
        $"“{Cut(said)}” does not look like an e-mail address. Please write it like ann@kdyt.example";

    /// <summary>What one partnership's coordinator may not change about somebody on whom another relies.</summary>
    public static string NotYoursAlone(string name) =>
        $"I know {name} from elsewhere too, so I do not change how they are known on one coordinator's word. "
        + "Please ask whoever runs the bot.";

    private static string Cut(string said) => Say.Cut(Say.Plain(said), 60);
}
