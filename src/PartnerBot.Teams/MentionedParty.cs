using System.Net;
using PartnerBot.Chat;
using PartnerBot.Teams.Protocol;

namespace PartnerBot.Teams;

/// <summary>One mention that an activity's entities vouch for.</summary>
/// <param name="Text">How it stands in the words, as the channel says; empty when it does not say.</param>
/// <param name="Label">The name that was picked, as a person reads it.</param>
/// <param name="Who">The person meant; null for a team, a channel or a tag.</param>
internal sealed record MentionedParty(string Text, string Label, Speaker? Who)
{
    // Nobody names more in one breath; what is more is noise that must not cost time.
    private const int MostMentions = 50;

    private static readonly string[] NotPeople = ["team", "channel", "tag"];

    /// <summary>True when the bot itself is meant.</summary>
    public bool IsTheBot { get; private init; }

    /// <summary>The mentions of an activity, in their order.</summary>
    public static List<MentionedParty> In(Activity activity)
    {
        List<MentionedParty> parties = [];
        foreach (var entity in activity.Entities ?? [])
        {
            if (parties.Count < MostMentions
                && string.Equals(entity?.Type?.Text, "mention", StringComparison.OrdinalIgnoreCase)
                && entity?.Mentioned is { Fields: not null } mentioned)
            {
                parties.Add(Read(entity, mentioned, activity.Recipient));
            }
        }

        return parties;
    }

    /// <summary>True when a tag in the words is this mention. With an ampersand in the name the channel leaves
    /// <see cref="Text"/> out or writes it differently from the words, so the name counts too.</summary>
    public bool Fits(string tag, string label) =>
        string.Equals(tag, Text, StringComparison.OrdinalIgnoreCase)
        || (Label.Length > 0 && string.Equals(WebUtility.HtmlDecode(label), Label, StringComparison.OrdinalIgnoreCase));

    private static MentionedParty Read(Entity entity, Loose mentioned, ChannelAccount? bot)
    {
        var id = mentioned["id"].Text ?? "";
        var isTheBot = id.Length > 0 && string.Equals(id, bot?.Id, StringComparison.Ordinal);
        var name = mentioned["name"].Text ?? (isTheBot ? bot?.Name : null) ?? "";
        var label = SpokenText.WithoutMarkers(WebUtility.HtmlDecode(name));
        var kind = entity.MentionType?.Text ?? mentioned["type"].Text ?? "";
        var isPerson = TeamsChannel.IsId(id) && !NotPeople.Contains(kind, StringComparer.OrdinalIgnoreCase);
        var who = new Speaker(TeamsChannel.Name, id) { Name = label, EntraObjectId = mentioned["aadObjectId"].Text };
        return new MentionedParty(entity.Text?.Text ?? "", label, isPerson ? who : null) { IsTheBot = isTheBot };
    }
}
