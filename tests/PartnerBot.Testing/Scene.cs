using System.Collections.Immutable;
using NodaTime;
using NodaTime.Text;
using PartnerBot.Domain;
using PartnerBot.Domain.Meetings;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Domain.Time;
using PartnerBot.Store;

namespace PartnerBot.Testing;

/// <summary>A partnership as it stands when a test begins. Its things can be changed until it is handed to a
/// <see cref="Talk"/>.</summary>
public sealed class Scene
{
    private static readonly LocalDate Founded = new(2024, 1, 1);

    private readonly Dictionary<string, Organisation> organisations = [];
    private readonly Dictionary<string, (Person Person, Member Member)> people = [];
    private readonly Dictionary<string, Series> series = [];

    public Scene(string key, string name)
    {
        Partnership = new Partnership(
            Id<Partnership>.New(Some.Monday), key, name, Some.London.Id, Nation.EnglandAndWales, $"feed-{key}");
    }

    public Partnership Partnership { get; }

    public Organisation Organisation(string key) => organisations[key];

    /// <param name="name">Lower case: "ann".</param>
    public Person Person(string name) => people[name].Person;

    public Member Member(string name) => people[name].Member;

    public Series Series(string key = "core") => series[key];

    public Scene WithOrganisation(string key, string name, Tier tier = Tier.Core)
    {
        organisations.Add(key, new Organisation(
            Id<Organisation>.New(Some.Monday), Partnership.Id, key, name, tier, Founded));
        return this;
    }

    /// <param name="name">The lower-case form is how a test calls them, and what their address begins with.</param>
    /// <param name="organisation">The key of the organisation they take part for.</param>
    public Scene WithPerson(string name, string organisation, Roles roles = Roles.Representative)
    {
        var key = name.ToLowerInvariant();
        var person = new Person(Id<Person>.New(Some.Monday), name, EmailOf(key), $"feed-{key}");
        return WithPerson(key, person, organisation, roles);
    }

    /// <summary>Somebody of another scene who takes part here too.</summary>
    public Scene WithPerson(Person known, string organisation, Roles roles = Roles.Representative) =>
        WithPerson(known.Name.ToLowerInvariant(), known, organisation, roles);

    /// <param name="cadence">"P4W/P6W".</param>
    /// <param name="preferred">"Tue-Thu 10:00".</param>
    /// <param name="lastHeld">Null when there never was one.</param>
    public Scene WithSeries(string key, string name, string cadence, string preferred, LocalDate? lastHeld)
    {
        var made = new Series(Id<Series>.New(Some.Monday), Partnership.Id, key, name, CadenceOf(cadence))
        {
            Preferred = PreferredOf(preferred),
            Purpose = $"What the {key} partners need to settle together",
        };
        if (lastHeld is { } on)
        {
            made.Held(on);
        }

        series.Add(key, made);
        return this;
    }

    /// <summary>Anything else that this test cares about.</summary>
    public Scene With(Action<Scene> change)
    {
        change(this);
        return this;
    }

    /// <summary>"Tuesday 31 March 2026, 09:00" as "2026-03-31T09:00", by the partnership's clocks.</summary>
    public Instant At(string local) =>
        LocalDateTimePattern.GeneralIso.Parse($"{local}:00").Value.InZoneLeniently(Partnership.Zone).ToInstant();

    public static string EmailOf(string name) => $"{name}@example.org";

    /// <summary>Puts it into a store.</summary>
    public void AddTo(PartnerBotDb db)
    {
        db.Partnerships.Add(Partnership);
        db.Organisations.AddRange(organisations.Values);
        db.People.AddRange(people.Values.Select(pair => pair.Person).Where(person => db.People.Local.All(
            known => known.Id != person.Id)));
        db.Members.AddRange(people.Values.Select(pair => pair.Member));
        db.Series.AddRange(series.Values);
    }

    private static ImmutableArray<PreferredTime> PreferredOf(string text) =>
        PreferredTime.TryParseList(text, out var times) ? times : throw new FormatException(text);

    private static Cadence CadenceOf(string text) =>
        Cadence.TryParse(text, out var cadence) ? cadence : throw new FormatException(text);

    private Scene WithPerson(string key, Person person, string organisation, Roles roles)
    {
        people.Add(key, (person, new Member(
            Id<Member>.New(Some.Monday), Partnership.Id, organisations[organisation].Id, person.Id, roles)));
        return this;
    }
}
