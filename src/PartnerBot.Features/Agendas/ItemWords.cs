using NodaTime;
using PartnerBot.Chat.Grammar;
using PartnerBot.Domain.Agendas;
using PartnerBot.Domain.Meetings;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Features.Turns;

namespace PartnerBot.Features.Agendas;

/// <summary>Says what an item is.</summary>
public static class ItemWords
{
    /// <summary>"“Winter rota”, for decision, 20 minutes, led by Our Way".</summary>
    public static string Of(AgendaItem item, Roster roster) => string.Join(", ", new[]
    {
        $"“{Say.Plain(item.Title)}”",
        item.Kind.InWords(),
        Minutes(item.Length),
        OwnerOf(item, roster) is { Length: > 0 } owner ? $"led by {owner}" : "",
    }.Where(part => part.Length > 0));

    /// <summary>"Bob of Our Way"; empty when nobody was named.</summary>
    public static string OwnerOf(AgendaItem item, Roster roster)
    {
        if (item.OwnerOrganisationId is not { } id)
        {
            return "";
        }

        var person = roster.People.FirstOrDefault(seated => seated.Person.Id == item.OwnerPersonId)?.Person;
        return WhoWords.Of(person is null ? [] : [person.Name], roster.Find(id));
    }

    /// <summary>"20 minutes".</summary>
    public static string Minutes(Duration length) => Say.Count((int)Math.Round(length.TotalMinutes), "minute");

    /// <summary>Who else may see it, for those who may: "; only the lead and core organisations see it". Empty for
    /// what everybody sees.</summary>
    public static string PrivacyOf(AgendaItem item, Roster roster)
    {
        var core = item.Audience == Audience.CoreOnly ? "; only the lead and core organisations see it" : "";
        return item.HiddenFrom.IsEmpty
            ? core
            : $"{core}; it is kept from {Say.List(item.HiddenFrom.Select(id => Say.Plain(roster.Find(id).Name)))}";
    }
}
