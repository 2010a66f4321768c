using System.Collections.Immutable;
using NodaTime;
using PartnerBot.Domain;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Domain.Time;
using PartnerBot.Features.Partnerships.Terms;
using YamlDotNet.RepresentationModel;

namespace PartnerBot.Features.Partnerships.Import;

/// <summary>Reads the part "organisations" of a file, with their people.</summary>
internal sealed class OrganisationReader(List<Mistake> mistakes, Instant now)
{
    private readonly Unrepeated keys = new("key", mistakes);
    private readonly Unrepeated emails = new("e-mail address", mistakes);
    private readonly Unrepeated entraIds = new("Entra object id", mistakes);

    public ImmutableArray<OrganisationEntry> Read(Fields file)
    {
        ImmutableArray<OrganisationEntry> organisations =
            [.. file.List("organisations").Select(Read).OfType<OrganisationEntry>()];
        var run = organisations.SelectMany(organisation => organisation.People)
            .Any(person => (person.Roles & Roles.Coordinator) != 0);
        if (!run && mistakes.Count == 0)
        {
            mistakes.Add(new Mistake(
                file.Spot.Line,
                file.Spot.Column,
                "nobody with the role 'coordinator'",
                "at least one coordinator, because somebody has to run the partnership"));
        }

        return organisations;
    }

    private OrganisationEntry? Read(YamlNode node)
    {
        var fields = new Fields(node, "an organisation", mistakes);
        var name = fields.Need("name", Texts.ExpectedName, Texts.Name);
        var key = fields.Need("key", ShortKey.Expected, ShortKey.Read);
        keys.Check(key, fields.Find("key"));
        var tier = fields.NeedValue("tier", TierWords.Expected, TierWords.Read);
        var works = fields.Find("works");
        var any = works is YamlScalarNode { Value: { } said } && said.Equals("any", StringComparison.OrdinalIgnoreCase);
        var pattern = any ? null : fields.Read(
            works, "working days such as 'Mon-Wed 09:30-16:30, Thu 10:00-14:00', or 'any'", ReadPattern);
        ImmutableArray<PersonEntry> people = [.. fields.List("people").Select(ReadPerson).OfType<PersonEntry>()];
        fields.Finish();
        return name is null || key is null || tier is null
            ? null
            : new OrganisationEntry(Id<Organisation>.New(now), key, name, tier.Value)
            {
                Works = pattern,
                WorksAnyTime = any,
                People = people,
            };
    }

    private PersonEntry? ReadPerson(YamlNode node)
    {
        var fields = new Fields(node, "a person", mistakes);
        var name = fields.Need("name", Texts.ExpectedName, Texts.Name);
        var email = fields.Read(fields.Find("email"), EmailAddress.Expected, EmailAddress.Read);
        emails.Check(email, fields.Find("email"));
        var entra = fields.Read(
            fields.Find("entra"),
            "an Entra object id such as 5f1c0a52-8c0e-4c8a-9f57-0d1f6f7e2b11",
            Texts.EntraObjectId);
        entraIds.Check(entra, fields.Find("entra"));
        var roles = fields.ReadValue(fields.Find(["roles", "role"]), RoleWords.Expected, ReadRoles);
        var person = new PersonEntry(name ?? "", roles ?? Roles.Representative, fields.Spot)
        {
            Email = email,
            EntraObjectId = entra,
            AwayUntil = fields.ReadValue(fields.Find("away-until"), Texts.ExpectedDate, Texts.Date),
            ZoneId = fields.Read(fields.Find("zone"), ZoneNames.Expected, ZoneNames.Read),
            Quiet = fields.Read(fields.Find("quiet"), PartnershipSettings.ExpectedQuiet, ReadQuiet),
        };
        CheckReach(fields);
        fields.Finish();
        return name is null ? null : person;
    }

    /// <summary>Somebody without any address is mostly somebody whose address was forgotten.</summary>
    private void CheckReach(Fields fields)
    {
        var phoneOnly = fields.ReadValue(fields.Find("phone-only"), "yes or no", Texts.YesOrNo) == true;
        if (!phoneOnly && fields.Find("email") is null && fields.Find("entra") is null)
        {
            mistakes.Add(new Mistake(
                fields.Spot.Line,
                fields.Spot.Column,
                "a person without 'email'",
                $"a line 'email:' with {EmailAddress.Expected}, or 'phone-only: yes'"));
        }
    }

    private static WorkingPattern? ReadPattern(string text) =>
        WorkingPattern.TryParse(text, out var pattern) ? pattern : null;

    private static QuietHours? ReadQuiet(string text) => QuietHours.TryParse(text, out var quiet) ? quiet : null;

    private static Roles? ReadRoles(string text) =>
        RoleWords.ReadList(text) is not Roles.None and var roles ? roles : null;
}
