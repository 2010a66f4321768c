using PartnerBot.Chat.Grammar;
using PartnerBot.Domain.Partnerships;

namespace PartnerBot.Features.Turns;

/// <summary>Somebody and whom they speak for, as it is shown everywhere. Not in brackets: many organisations have some
/// in their own names.</summary>
public static class WhoWords
{
    /// <summary>"Ann Lee of Kidderminster Youth Trust (KDYT)"; what is shown can be typed.</summary>
    public static string InWords(this Seated seated) => Of([seated.Person.Name], seated.Organisation);

    /// <summary>"Ann Lee and Tobias Okafor of KDYT"; the organisation alone where nobody is named.</summary>
    public static string Of(IEnumerable<string> people, Organisation organisation)
    {
        var (names, name) = (people.Select(Say.Plain).ToList(), Say.Plain(organisation.Name));
        return names.Count == 0 ? name : $"{Say.List(names)} of {name}";
    }
}
