using PartnerBot.Teams.Settings;

namespace PartnerBot.Teams.Tests;

/// <summary>Which connector addresses are called. Everything that is not plainly ours is not ours.</summary>
public sealed class ServiceUrlRuleTests
{
    [Theory]
    [InlineData(TeamsCloud.Public, "https://smba.trafficmanager.net/emea/")]
    [InlineData(TeamsCloud.Public, "https://smba.trafficmanager.net/teams")]
    [InlineData(TeamsCloud.Public, "https://SMBA.trafficmanager.net:443/uk/")]
    [InlineData(TeamsCloud.Public, "https://smba.infra.gcc.teams.microsoft.com/teams")]
    [InlineData(TeamsCloud.UsGov, "https://smba.infra.gov.teams.microsoft.us/teams")]
    [InlineData(TeamsCloud.DoD, "https://smba.infra.dod.teams.microsoft.us/teams")]
    public void The_connectors_of_its_own_cloud_are_called_and_of_no_other(TeamsCloud own, string address) =>
        Assert.All(
            Enum.GetValues<TeamsCloud>(),
            cloud => Assert.Equal(cloud == own, ServiceUrlRule.Teams(cloud).Allows(address)));

    [Theory]
    [InlineData("http://smba.trafficmanager.net/emea/")]
    [InlineData("https://smba.trafficmanager.net.evil.example/")]
    [InlineData("https://smba.trafficmanager.net@evil.example/")]
    [InlineData("https://evil.example/smba.trafficmanager.net/")]
    [InlineData("https://evil.example/?smba.trafficmanager.net")]
    [InlineData("https://evil.example#smba.trafficmanager.net")]
    [InlineData("https://evil.example\\smba.trafficmanager.net")]
    [InlineData("https://smba.trafficmanager.net\\@evil.example/")]
    [InlineData("https://smba.trafficmanager.net:8443/emea/")]
    [InlineData("https://smba.trafficmanager.net./emea/")] // the trailing dot
    [InlineData("https://smba.trаfficmanager.net/emea/")] // a Cyrillic letter
    [InlineData("https://other.trafficmanager.net/emea/")] // a name that anybody can have
    [InlineData("https://smba.trafficmanager.net/emea/?to=evil")]
    [InlineData("https://smba.trafficmanager.net/emea/#x")]
    [InlineData("//smba.trafficmanager.net/emea/")]
    [InlineData("smba.trafficmanager.net")]
    [InlineData("/emea/")]
    [InlineData("http://127.0.0.1:56150/_connector")]
    [InlineData("https://localhost/")]
    [InlineData("")]
    [InlineData(null)]
    public void Nothing_else_is_called(string? address) =>
        Assert.False(ServiceUrlRule.Teams(TeamsCloud.Public).Allows(address));

    [Theory]
    [InlineData("http://127.0.0.1:56150/_connector", true)]
    [InlineData("http://localhost:56150/_connector", true)]
    [InlineData("https://localhost:56150", true)]
    [InlineData("http://[::1]:4000/", true)]
    [InlineData("http://127.8.8.8/", true)]
    [InlineData("http://127.0.0.1.evil.example/", false)]
    [InlineData("http://localhost.evil.example/", false)]
    [InlineData("http://localhost@evil.example/", false)]
    [InlineData("http://evil.example@127.0.0.1/", false)] // harmless, and nothing that a client of ours writes
    [InlineData("http://0.0.0.0/", false)]
    [InlineData("http://10.0.0.1/", false)]
    [InlineData("http://169.254.169.254/metadata", false)]
    [InlineData("ftp://127.0.0.1/", false)]
    [InlineData("file:///etc/hosts", false)]
    [InlineData("https://smba.trafficmanager.net/emea/", false)]
    public void Local_mode_calls_loopback_only(string address, bool called) =>
        Assert.Equal(called, ServiceUrlRule.Loopback.Allows(address));

    [Fact]
    public void An_endless_address_is_not_called() =>
        Assert.False(ServiceUrlRule.Loopback.Allows("http://127.0.0.1/" + new string('a', 3000)));

    [Theory]
    [InlineData(TeamsMode.Local, true)]
    [InlineData(TeamsMode.Closed, false)]
    public void Loopback_is_called_in_local_mode_only(TeamsMode mode, bool called) =>
        Assert.Equal(called, ServiceUrlRule.For(new TeamsOptions { Mode = mode }).Allows("http://127.0.0.1:4000/"));
}
