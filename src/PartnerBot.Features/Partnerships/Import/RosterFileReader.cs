using System.Collections.Immutable;
using NodaTime;

namespace PartnerBot.Features.Partnerships.Import;

/// <summary>Reads a roster from YAML 1.2, with the place of everything that is wrong.</summary>
internal sealed class RosterFileReader(Instant now)
{
    private readonly List<Mistake> mistakes = [];

    /// <summary>In the order of the file.</summary>
    public ImmutableArray<Mistake> Mistakes =>
        [.. mistakes.Distinct().OrderBy(mistake => mistake.Line).ThenBy(mistake => mistake.Column)];

    /// <summary>Null when there is a mistake.</summary>
    public RosterFile? Read(string yaml)
    {
        var file = new YamlText(mistakes).Load(yaml) is { } root ? Read(new Fields(root, "the file", mistakes)) : null;
        return mistakes.Count == 0 ? file : null;
    }

    private RosterFile? Read(Fields fields)
    {
        var partnership = ReadPartnership(fields);
        var today = now.InZone(DateTimeZoneProviders.Tzdb[partnership?.Terms.ZoneId ?? "Europe/London"]).Date;
        var organisations = new OrganisationReader(mistakes, now).Read(fields);
        var series = new SeriesReader(mistakes, organisations, today).Read(fields);
        var classes = new ClassReader(mistakes, organisations).Read(fields);
        fields.Finish();
        return partnership is null
            ? null
            : new RosterFile(partnership, organisations, series) { Classes = classes };
    }

    private PartnershipEntry? ReadPartnership(Fields fields)
    {
        if (fields.Find("partnership") is not { } node)
        {
            mistakes.Add(new Mistake(1, 1, "no 'partnership'", "a line 'partnership:' with its fields below"));
            return null;
        }

        return new PartnershipReader(mistakes).Read(node);
    }
}
