using PartnerBot.Chat.Grammar;
using PartnerBot.Features.Partnerships.Terms;
using PartnerBot.Features.Turns;

namespace PartnerBot.Features.Partnerships;

/// <summary>Settings of series in a conversation.</summary>
public static class SeriesWords
{
    /// <summary>With partners by any name that people use for them.</summary>
    public static SeriesSettings SettingsFor(Turn turn) =>
        new(turn.Today, name => PartnerChoice.Find(turn.Roster, name));

    public static string NotRead<T>(Setting<T> setting, string said)
        where T : class =>
        $"I could not read “{Say.Cut(Say.Plain(said), 60)}” as the {setting.Name} setting. Please give "
            + $"{setting.Expected}.";

    /// <summary>What can be set, when somebody named something else.</summary>
    public static string NoSetting<T>(string said, IEnumerable<Setting<T>> all)
        where T : class =>
        $"There is no setting “{Say.Cut(Say.Plain(said), 40)}”. There is {Say.List(all.Select(each => each.Name))}.";
}
