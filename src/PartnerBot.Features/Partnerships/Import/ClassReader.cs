using System.Collections.Immutable;
using PartnerBot.Domain.Decisions;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Features.Partnerships.Terms;
using YamlDotNet.RepresentationModel;

namespace PartnerBot.Features.Partnerships.Import;

/// <summary>Reads the part "decisions" of a file: the kinds of decisions, in the words in which a phrase sets
/// them.</summary>
internal sealed class ClassReader(List<Mistake> mistakes, ImmutableArray<OrganisationEntry> organisations)
{
    private static readonly string ExpectedName = $"a name of at most {DecisionClass.LongestName} characters";

    private readonly Unrepeated keys = new("key", mistakes);
    private readonly Unrepeated names = new("name", mistakes);

    public ImmutableArray<ClassEntry> Read(Fields file)
    {
        if (file.Find("decisions") is YamlSequenceNode { Children.Count: 0 } node)
        {
            file.Report(node, "at least one kind of decision, or no such part");
        }

        return [.. file.List("decisions").Select(Read).OfType<ClassEntry>()];
    }

    private ClassEntry? Read(YamlNode node)
    {
        var fields = new Fields(node, "a kind of decision", mistakes);
        var key = fields.Need("key", ShortKey.Expected, ShortKey.Read);
        var name = fields.Need("name", ExpectedName, ReadName);
        keys.Check(key, fields.Find("key"));
        names.Check(name?.ToLowerInvariant(), fields.Find("name"));
        var settings = RuleTerms.Names.Select(setting => (Name: setting, Value: Setting(fields, setting)))
            .Where(setting => setting.Value is not null).Select(setting => (setting.Name, setting.Value!));
        var entry = new ClassEntry(key ?? "", name ?? "", [.. settings]);
        CheckQuorum(fields, entry);
        fields.Finish();
        return key is null ? null : entry;
    }

    private static string? ReadName(string text) =>
        Texts.Name(text) is { Length: <= DecisionClass.LongestName } name ? name : null;

    private static string? Setting(Fields fields, string name)
    {
        var expected = RuleTerms.Expected(name)!;
        string? Checked(string text) => RuleTerms.Read(VotingRule.Usual, name, text) is null ? null : text;

        return name == "way" ? fields.Need(name, expected, Checked) : fields.Read(fields.Find(name), expected, Checked);
    }

    private void CheckQuorum(Fields fields, ClassEntry entry)
    {
        var rule = entry.Over(VotingRule.Usual);
        var seats = rule.SeatsAmong(organisations.Select(organisation => organisation.Tier));
        if (rule.AsksForMoreThan(seats) && fields.Find("quorum") is { } node)
        {
            fields.Report(node, $"at most {seats}: so many organisations would vote");
        }
    }
}
