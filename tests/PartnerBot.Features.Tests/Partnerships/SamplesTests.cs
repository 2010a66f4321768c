using PartnerBot.Domain.Partnerships;
using PartnerBot.Features.Partnerships;

namespace PartnerBot.Features.Tests.Partnerships;

public sealed class SamplesTests : IAsyncLifetime
{
    private readonly Imported file = new();

    public Task InitializeAsync() => file.InitializeAsync();

    public Task DisposeAsync() => file.DisposeAsync();

    [Fact]
    public async Task Every_sample_can_be_imported_beside_the_others_and_again()
    {
        Assert.Equal(
            ["axis-youth-hub", "manchester-mind", "strategic-network"], Samples.All.Select(sample => sample.Name));
        foreach (var sample in Samples.All)
        {
            var result = await file.ApplyAsync(sample.Yaml);
            Assert.True(result.IsSound, $"{sample.Name}: {result.InWords()}");
            Assert.DoesNotContain("before:", result.InWords(), StringComparison.Ordinal);
            Assert.Empty((await file.ApplyAsync(sample.Yaml)).Changes);
        }

        Assert.Equal(3, await file.CountAsync());
    }

    [Theory]
    // As the seeds describe them.
    [InlineData("axis-youth-hub", "axis", 1, 3, 25)]
    [InlineData("manchester-mind", "manchester", 1, 2, 0)]
    [InlineData("strategic-network", "network", 1, 3, 0)]
    public async Task A_sample_has_its_organisations(string name, string key, int lead, int core, int wider)
    {
        await file.ApplyAsync(Samples.All.Single(sample => sample.Name == name).Yaml);

        var roster = await file.RosterAsync(key);

        Assert.Equal(
            (lead, core, wider),
            (Count(roster, Tier.Lead), Count(roster, Tier.Core), Count(roster, Tier.Wider)));
        Assert.All(roster.Active, each => Assert.NotEmpty(roster.SpeakersFor(each.Id, new(2026, 3, 2))));
        Assert.Single(roster.Present, seated => seated.Member.Is(Roles.Coordinator));
    }

    private static int Count(Roster roster, Tier tier) => roster.Active.Count(each => each.Tier == tier);
}
