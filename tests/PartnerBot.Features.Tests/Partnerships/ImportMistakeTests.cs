namespace PartnerBot.Features.Tests.Partnerships;

/// <summary>What is wrong in a file is told with its place, all at once, and nothing of the file is kept.</summary>
public sealed class ImportMistakeTests : IAsyncLifetime
{
    private readonly Imported file = new();

    public Task InitializeAsync() => file.InitializeAsync();

    public Task DisposeAsync() => file.DisposeAsync();

    [Theory]
    // Line and column are those of the mistake in Imported.Small.
    [InlineData("tier: core", "tier: corr", "Line 15, column 11: found 'corr', expected lead, core or wider.")]
    [InlineData("tier: core", "teir: core",
        "Line 13, column 5: found an organisation without 'tier', expected a line 'tier:' with lead, core or wider.",
        "Line 15, column 5: found the field 'teir' in an organisation, expected 'tier'.")]
    [InlineData("tier: core", "tier:", "Line 15, column 10: found nothing, expected lead, core or wider.")]
    [InlineData("tier: core", "tier: [core",
        "Line 15, column 11: found what I cannot read (a bracket or a quote that is not closed), expected plain YAML.")]
    [InlineData("tier: core", "tier: core\n    tier: lead",
        "Line 16, column 5: found what I cannot read (Duplicate key tier), expected plain YAML.")]
    // What is left of an é that a program wrote in an older way.
    [InlineData("tier: core", "tier: cor\uFFFD",
        "Line 15, column 14: found a letter that I cannot read, expected a file that is saved as UTF-8.")]
    [InlineData("tier: core", "colour: red\n    tier: core",
        "Line 15, column 5: found the field 'colour' in an organisation, expected one of name, key, tier, works, "
            + "people.")]
    [InlineData("key: kdyt", "key: Our Way",
        "Line 13, column 10: found 'Our Way', expected a short word of lower-case letters, digits and hyphens, such "
            + "as 'kdyt'.")]
    [InlineData("key: kdyt", "key: nightstop",
        "Line 13, column 10: found the key 'nightstop' again (it stands in line 6 already), expected another key.")]
    [InlineData("tobias@axis.example", "ann@axis.example",
        "Line 21, column 16: found the e-mail address 'ann@axis.example' again (it stands in line 19 already), "
            + "expected another e-mail address.")]
    [InlineData("tobias@axis.example", "tobias at axis",
        "Line 21, column 16: found 'tobias at axis', expected an e-mail address such as ann@kdyt.example.")]
    [InlineData("        email: ann@axis.example\n", "",
        "Line 18, column 9: found a person without 'email', expected a line 'email:' with an e-mail address such as "
            + "ann@kdyt.example, or 'phone-only: yes'.")]
    [InlineData("roles: deputy", "roles: [deputy, boss]",
        "Line 22, column 16: found 'deputy, boss', expected coordinator, representative, deputy, chair or staff.")]
    [InlineData("roles: deputy", "away-until: 03/04/2026",
        "Line 22, column 21: found '03/04/2026', expected a date such as 2026-04-14 or 14 April 2026.")]
    [InlineData("roles: deputy", "away-until: 2026-02-30",
        "Line 22, column 21: found '2026-02-30', expected a date such as 2026-04-14 or 14 April 2026.")]
    [InlineData("coordinator, representative", "representative",
        "Line 1, column 1: found nobody with the role 'coordinator', expected at least one coordinator, because "
            + "somebody has to run the partnership.")]
    [InlineData("zone: Europe/London", "zone: Europe/Londn",
        "Line 4, column 9: found 'Europe/Londn', expected a time zone such as Europe/London.")]
    [InlineData("zone: Europe/London", "zone: Europe/London\n  nation: Cornwall",
        "Line 5, column 11: found 'Cornwall', expected England and Wales, Scotland or Northern Ireland.")]
    [InlineData("zone: Europe/London", "zone: Europe/London\n  blackouts:\n    - from: 2026-08-14\n      to: "
        + "2026-08-03",
        "Line 7, column 11: found '2026-08-03', expected a day that is not before the first.")]
    [InlineData("every: 4 to 6 weeks", "every: 4 to 6 weeks\n    items: 2 days",
        "Line 27, column 12: found '2 days', expected an agenda that is published later than its items are asked for.")]
    [InlineData("every: 4 to 6 weeks", "every: 4 to 6 weeks\n    publish: soon",
        "Line 27, column 14: found 'soon', expected how long before a meeting its agenda goes out, at most 60 days, "
            + "such as '3 days'.")]
    [InlineData("every: 4 to 6 weeks", "every: 4 to 6 weeks\n    standing: [Praise, praise]",
        "Line 27, column 15: found 'Praise, praise', expected titles with commas between, each with a kind and "
            + "minutes if you like: Praise 5 minutes, Challenges for discussion.")]
    [InlineData("every: 4 to 6 weeks", "every: now and then",
        "Line 26, column 12: found 'now and then', expected how often, such as '4 to 6 weeks', 'every 3 months' or "
            + "'P4W/P6W'.")]
    [InlineData("times: Tue-Thu 10:00", "times: [Tue 10:00, Wed 25:00]",
        "Line 27, column 12: found 'Tue 10:00, Wed 25:00', expected days and times such as 'Tue-Thu 10:00, Wed "
            + "14:00'.")]
    [InlineData("last: 2026-02-17", "last: 2026-03-03",
        "Line 28, column 11: found '2026-03-03', expected the day of the last meeting, not after today, such as "
            + "2026-02-24.")]
    [InlineData("last: 2026-02-17", "rule: essential Basement",
        "Line 28, column 11: found 'essential Basement', expected 'any', 'at least 3', 'all core' or 'essential' "
            + "and partners, or several of these with commas between; partners by their key or name in this file.")]
    [InlineData("last: 2026-02-17", "rule: at least 3",
        "Line 28, column 11: found 'at least 3', expected at most 2: so many organisations are invited.")]
    [InlineData("last: 2026-02-17", "slots: 50", "Line 28, column 12: found '50', expected a number from 1 to 10.")]
    [InlineData("last: 2026-02-17", "length: [a, {b: c}]",
        "Line 28, column 13: found a list, expected a length of at most 12 hours, such as '90 minutes' or '2 hours'.")]
    [InlineData("works: Mon-Thu 09:30-16:30", "works: Mon-Thu 16:30-09:30",
        "Line 16, column 12: found 'Mon-Thu 16:30-09:30', expected working days such as 'Mon-Wed 09:30-16:30, Thu "
            + "10:00-14:00', or 'any'.")]
    public async Task A_mistake_is_told_with_its_place(string from, string to, params string[] told)
    {
        var result = await file.ApplyAsync(Imported.Changed(Imported.Small, from, to));

        Assert.Equal(told, result.Mistakes.Select(mistake => mistake.ToString()));
        Assert.Equal(0, await file.CountAsync());
    }

    [Theory]
    [InlineData("", "Line 1, column 1: found nothing, expected one partnership with its organisations.")]
    [InlineData("a: 1\n---\nb: 2\n", "Line 1, column 1: found several documents, expected one partnership with its "
        + "organisations.")]
    [InlineData("just words", "Line 1, column 1: found 'just words', expected the fields of the file, each on a "
        + "line of its own such as 'name: …'.")]
    public async Task A_file_that_is_none_is_told_so(string yaml, string told) =>
        Assert.Equal(told, (await file.ApplyAsync(yaml)).Mistakes[0].ToString());

    [Theory]
    [InlineData("a: [b", 2, 1)]
    [InlineData("a: \"b", 1, 4)]
    [InlineData("a: b\n  c: d", 2, 4)]
    [InlineData("a: b\n\tc: d", 1, 4)]
    [InlineData("a: b\nc: *d", 2, 4)] // an alias
    [InlineData("{a: b, a: c}", 1, 8)]
    [InlineData("%YAML 9.9\n---\na: b", 1, 1)]
    [InlineData("[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[", 1, 21)] // no depth of brackets stops the host
    public async Task Text_that_is_no_YAML_is_told_so(string yaml, int line, int column)
    {
        var mistake = Assert.Single((await file.ApplyAsync(yaml)).Mistakes);

        Assert.Equal((line, column, "plain YAML"), (mistake.Line, mistake.Column, mistake.Expected));
    }

    [Fact]
    public async Task All_mistakes_are_told_at_once_in_the_order_of_the_file()
    {
        var yaml = Imported.Small;
        yaml = Imported.Changed(yaml, "zone: Europe", "zone: Utopia");
        yaml = Imported.Changed(yaml, "tier: core", "tier: x");
        yaml = Imported.Changed(yaml, "last: 2026-02-17", "slots: x");

        var result = await file.ApplyAsync(yaml);

        Assert.Equal([4, 15, 28], result.Mistakes.Select(mistake => (int)mistake.Line));
        Assert.StartsWith(
            "The file has 3 mistakes; nothing was changed.\nLine 4,", result.InWords(), StringComparison.Ordinal);
        Assert.False(result.IsSound);
    }

    [Fact]
    public async Task A_mistake_in_a_changed_file_changes_nothing()
    {
        await file.ApplyAsync(Imported.Small);

        await file.ApplyAsync(Imported.Changed(
            Imported.Changed(Imported.Small, "name: KDYT", "name: KDYT Youth"), "roles: deputy", "roles: boss"));

        Assert.Contains((await file.RosterAsync()).Organisations, organisation => organisation.Name == "KDYT");
    }
}
