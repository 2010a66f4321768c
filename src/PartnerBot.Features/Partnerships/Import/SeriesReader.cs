using System.Collections.Immutable;
using NodaTime;
using PartnerBot.Domain;
using PartnerBot.Domain.Meetings;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Features.Partnerships.Terms;
using YamlDotNet.RepresentationModel;

namespace PartnerBot.Features.Partnerships.Import;

/// <summary>Reads the part "series" of a file.</summary>
internal sealed class SeriesReader(
    List<Mistake> mistakes, ImmutableArray<OrganisationEntry> organisations, LocalDate today)
{
    private readonly Unrepeated keys = new("key", mistakes);

    public ImmutableArray<SeriesEntry> Read(Fields file) =>
        [.. file.List("series").Select(Read).OfType<SeriesEntry>()];

    private SeriesEntry? Read(YamlNode node)
    {
        var fields = new Fields(node, "a series", mistakes);
        var key = fields.Need("key", ShortKey.Expected, ShortKey.Read);
        keys.Check(key, fields.Find("key"));
        var terms = new SeriesTerms
        {
            Name = fields.Need("name", Texts.ExpectedName, Texts.Name),
            Cadence = fields.Need("every", SeriesSettings.ExpectedCadence, ReadCadence),
        };
        var settings = new SeriesSettings(today, Find);
        foreach (var setting in settings.All.Where(setting => setting.Name is not ("name" or "every")))
        {
            var value = fields.Find(setting.Names);
            terms = fields.Read(value, ExpectedFor(setting), text => setting.Read(text, terms)) ?? terms;
        }

        terms = terms with { Paused = fields.ReadValue(fields.Find("paused"), "yes or no", Texts.YesOrNo) };
        CheckSeats(fields, terms, "rule", terms.Rule);
        CheckSeats(fields, terms, "quorum", terms.Quorum);
        CheckAgenda(fields, terms);
        fields.Finish();
        return key is null ? null : new SeriesEntry(key, terms);
    }

    private static string ExpectedFor(Setting<SeriesTerms> setting) => setting.Name is "rule" or "quorum"
        ? $"{setting.Expected}; partners by their key or name in this file"
        : setting.Expected;

    private static Domain.Time.Cadence? ReadCadence(string text) =>
        Domain.Time.Cadence.TryParse(text, out var cadence) ? cadence : null;

    private Id<Organisation>? Find(string name)
    {
        var found = organisations.Where(organisation =>
            organisation.Key.Equals(name, StringComparison.OrdinalIgnoreCase)
            || organisation.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).ToList();
        return found is [var only] ? only.Id : null;
    }

    /// <summary>Items are asked for before the agenda is published, or nobody could add one.</summary>
    private static void CheckAgenda(Fields fields, SeriesTerms terms)
    {
        var call = terms.CallBefore ?? Series.UsualCall;
        var publish = terms.PublishBefore ?? Series.UsualPublication;
        if (!Series.LeavesTime(call, publish) && (fields.Find("publish") ?? fields.Find("items")) is { } node)
        {
            fields.Report(node, "an agenda that is published later than its items are asked for");
        }
    }

    /// <summary>A rule that more organisations must meet than are asked could never be met.</summary>
    private void CheckSeats(Fields fields, SeriesTerms terms, string name, Domain.Meetings.WinningRule? asked)
    {
        var tiers = terms.Tiers ?? [Tier.Lead, Tier.Core];
        var seats = organisations.Where(organisation => tiers.Contains(organisation.Tier)).ToList();
        if (asked is not { } rule || fields.Find(name) is not { } node)
        {
            return;
        }

        if (rule.AtLeast > seats.Count)
        {
            fields.Report(node, $"at most {seats.Count}: so many organisations are invited");
        }
        else if (organisations.Except(seats).FirstOrDefault(each => rule.Essential.Contains(each.Id)) is { } outside)
        {
            fields.Report(node, $"organisations that are invited; {outside.Name} is not");
        }
    }
}
