using PartnerBot.Domain.Decisions;
using PartnerBot.Features.Partnerships;
using PartnerBot.Store;

namespace PartnerBot.Features.Tests.Partnerships;

/// <summary>The kinds of decisions in a file, in the words in which a phrase sets them.</summary>
public sealed class ImportClassesTests : IAsyncLifetime
{
    // From line 29 on.
    private const string Two = Imported.Small + """

        decisions:
          - key: money
            name: Money
            way: two thirds
            quorum: half
            days: 10
          - key: rooms
            name: Rooms
            way: majority
            base: cast
            tiers: [lead, core, wider]
        """;

    private readonly Imported file = new();

    public Task InitializeAsync() => file.InitializeAsync();

    public Task DisposeAsync() => file.DisposeAsync();

    [Fact]
    public async Task A_list_is_the_whole_list_and_is_told_as_what_it_changes()
    {
        await file.ApplyAsync(Imported.Small);
        Assert.Empty(await ClassesAsync());

        var preview = await file.PreviewAsync(Two);
        Assert.Empty(await ClassesAsync());
        var applied = await file.ApplyAsync(Two);

        Assert.Equal(preview.Changes, applied.Changes);
        Assert.Equal(
            [
                "The rule for Money is now two thirds of all that may vote; more than half take part; lead and core; "
                    + "10 days; boards are asked (before: two thirds of all that may vote; lead and core; 14 days; "
                    + "boards are asked)",
                "New kind of decision: Rooms ('rooms'): majority of the votes for and against; everybody votes; 7 days",
                "Everyday decision ('everyday') is no longer a kind of decision; open votes go on by its rule",
            ],
            applied.Changes.Take(3));
        Assert.Equal(["money", "rooms"], (await ClassesAsync()).Select(one => one.Key));
        Assert.Empty((await file.ApplyAsync(Two)).Changes);
        Assert.Empty((await file.ApplyAsync(Imported.Small)).Changes); // what the file does not say stays
    }

    [Theory]
    [InlineData("name: Rooms", "name: Rooms and keys",
        "The name of the kind of decision 'rooms' is now Rooms and keys (before: Rooms)")]
    [InlineData("    quorum: half\n", "", null)] // a line that is left out leaves the setting as it is
    [InlineData("quorum: half", "quorum: none",
        "The rule for Money is now two thirds of all that may vote; lead and core; 10 days; boards are asked (before: "
            + "two thirds of all that may vote; more than half take part; lead and core; 10 days; boards are asked)")]
    public async Task A_changed_line_is_a_change_in_plain_words(string from, string to, string? told)
    {
        await file.ApplyAsync(Two);

        var changes = (await file.ApplyAsync(Imported.Changed(Two, from, to))).Changes;

        Assert.Equal(told is null ? [] : [told], changes);
    }

    [Fact]
    public async Task A_first_import_has_its_kinds_at_once_and_the_sample_has_the_usual_ones()
    {
        await file.ApplyAsync(Two);
        Assert.Equal(2, (await ClassesAsync()).Count);

        var sample = Samples.All.Single(one => one.Name == "axis-youth-hub").Yaml;
        Assert.Contains("decisions:", sample, StringComparison.Ordinal);
        var other = await file.ApplyAsync(
            Imported.Changed(sample, "key: axis ", "key: other "));
        Assert.True(other.IsSound, other.InWords());
        Assert.DoesNotContain("decision", other.InWords(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("way: two thirds", "way: by shouting",
        "Line 32, column 10: found 'by shouting', expected consent, majority, two thirds, unanimous, lead after "
            + "advice, election or delegated urgent.")]
    [InlineData("    way: two thirds\n", "",
        "Line 30, column 5: found a kind of decision without 'way', expected a line 'way:' with consent, majority, "
            + "two thirds, unanimous, lead after advice, election or delegated urgent.")]
    [InlineData("quorum: half", "quorum: 3",
        "Line 33, column 13: found '3', expected at most 2: so many organisations would vote.")]
    [InlineData("days: 10", "days: soon",
        "Line 34, column 11: found 'soon', expected a number of days, such as 10.")]
    [InlineData("key: rooms", "key: money",
        "Line 35, column 10: found the key 'money' again (it stands in line 30 already), expected another key.")]
    [InlineData("name: Rooms", "name: money",
        "Line 36, column 11: found the name 'money' again (it stands in line 31 already), expected another name.")]
    [InlineData("base: cast", "bass: cast",
        "Line 38, column 5: found the field 'bass' in a kind of decision, expected 'base'.")]
    public async Task A_mistake_is_told_with_its_place(string from, string to, string told)
    {
        var result = await file.ApplyAsync(Imported.Changed(Two, from, to));

        Assert.Equal([told], result.Mistakes.Select(mistake => mistake.ToString()));
        Assert.Equal(0, await file.CountAsync());
    }

    [Fact]
    public async Task An_empty_list_would_leave_nothing_to_decide_by() => Assert.Equal(
        "Line 29, column 12: found an empty list, expected at least one kind of decision, or no such part.",
        Assert.Single((await file.ApplyAsync(Imported.Small + "\ndecisions: []")).Mistakes).ToString());

    private Task<List<DecisionClass>> ClassesAsync() => file.Writer.ReadAsync(
        async (db, ct) => await db.OwnClassesAsync((await db.FindPartnershipAsync("axis", ct))!.Id, ct),
        CancellationToken.None);
}
