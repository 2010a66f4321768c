using System.Collections.Immutable;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Domain.Time;
using PartnerBot.Features.Partnerships.Terms;
using YamlDotNet.RepresentationModel;

namespace PartnerBot.Features.Partnerships.Import;

/// <summary>Reads the part "partnership" of a file.</summary>
internal sealed class PartnershipReader(List<Mistake> mistakes)
{
    /// <summary>Null when it has no key that can be used.</summary>
    public PartnershipEntry? Read(YamlNode node)
    {
        var fields = new Fields(node, "a partnership", mistakes);
        var key = fields.Need("key", ShortKey.Expected, ShortKey.Read);
        var name = fields.Need("name", Texts.ExpectedName, Texts.Name);
        var zone = fields.Need("zone", ZoneNames.Expected, ZoneNames.Read);
        var terms = PartnershipTerms.None;
        foreach (var setting in PartnershipSettings.All.Where(setting => setting.Name is not ("name" or "zone")))
        {
            var value = fields.Find(setting.Names);
            terms = fields.Read(value, setting.Expected, text => setting.Read(text, terms)) ?? terms;
        }

        var blackouts = fields.Find("blackouts") is null
            ? (ImmutableArray<Blackout>?)null
            : [.. fields.List("blackouts").Select(ReadBlackout).OfType<Blackout>()];
        fields.Finish();
        return key is null
            ? null
            : new PartnershipEntry(key, terms with { Name = name, ZoneId = zone, Blackouts = blackouts });
    }

    private Blackout? ReadBlackout(YamlNode node)
    {
        var fields = new Fields(node, "a blackout", mistakes);
        var from = fields.NeedValue("from", Texts.ExpectedDate, Texts.Date);
        var to = fields.ReadValue(fields.Find("to"), Texts.ExpectedDate, Texts.Date) ?? from;
        var why = fields.Read(fields.Find("why"), "a few words", Texts.Note) ?? "";
        if (to < from)
        {
            fields.Report(fields.Find("to")!, "a day that is not before the first");
        }

        fields.Finish();
        return from is { } first && to is { } last ? new Blackout(new Window(first, last), why) : null;
    }
}
