using System.Text;
using Microsoft.Extensions.Configuration;
using PartnerBot.Teams.Settings;

namespace PartnerBot.Teams.Tests;

/// <summary>What the settings say, and which of them go together.</summary>
public sealed class TeamsSettingsTests
{
    private const string AppId = "7f0ae2a1-0f3b-4a5e-9b57-6a0f3cbb0a11";
    private const string Tenant = "00000000-aaaa-bbbb-cccc-000000000001";
    private const string Other = "00000000-aaaa-bbbb-cccc-000000000002";

    [Fact]
    public void A_single_tenant_app_with_a_secret_needs_four_settings()
    {
        var options = Read($"AppId={AppId.ToUpperInvariant()}", $"TenantId={Tenant}", "AppPassword=s3cret");
        var app = App(options);

        Assert.Equal(TeamsMode.Channel, options.Mode);
        Assert.Equal((AppId, TeamsAppType.SingleTenant, Tenant), (app.Id, app.Type, app.TenantId));
        Assert.Equal((CredentialKind.Secret, "s3cret"), (app.Credential.Kind, app.Credential.Secret));
        Assert.Equal([Tenant], app.AllowedTenants);
        Assert.Equal($"https://login.microsoftonline.com/{Tenant}", app.TokenAuthority.ToString());
        Assert.Equal("28:" + AppId, app.BotId);
    }

    [Theory]
    [InlineData("SingleTenant", "Public", "https://login.microsoftonline.com/" + Tenant)]
    [InlineData("singletenant", "UsGov", "https://login.microsoftonline.us/" + Tenant)]
    [InlineData("SingleTenant", "DoD", "https://login.microsoftonline.us/" + Tenant)]
    [InlineData("MultiTenant", "", "https://login.microsoftonline.com/botframework.com")]
    [InlineData("MultiTenant", "usgov", "https://login.microsoftonline.us/MicrosoftServices.onmicrosoft.us")]
    public void Where_its_own_tokens_come_from_follows_from_type_and_cloud(string type, string cloud, string authority)
    {
        var tenant = type == "MultiTenant" ? $"AllowedTenants={Other}" : $"TenantId={Tenant}";
        var options = Read($"AppId={AppId}", $"AppType={type}", $"Cloud={cloud}", tenant, "AppPassword=x");

        Assert.Equal(authority, App(options).TokenAuthority.ToString());
    }

    [Theory]
    [InlineData("UserAssignedManagedIdentity")]
    [InlineData("UserAssignedMSI")] // in the words of Azure's own settings
    public void A_managed_identity_has_nothing_to_keep(string type)
    {
        var options = Read($"AppId={AppId}", $"AppType={type}", $"TenantId={Tenant}");

        Assert.Equal(CredentialKind.ManagedIdentity, App(options).Credential.Kind);
    }

    [Fact]
    public void A_certificate_is_a_file()
    {
        var file = typeof(TeamsSettingsTests).Assembly.Location;
        var options = Read($"AppId={AppId}", $"TenantId={Tenant}", $"CertificatePath={file}", "CertificatePassword=pw");

        var credential = App(options).Credential;
        Assert.Equal(
            (CredentialKind.Certificate, file, "pw"),
            (credential.Kind, credential.CertificatePath, credential.CertificatePassword));
    }

    [Theory]
    [InlineData($"AllowedTenants={Tenant}, {Other}")]
    [InlineData($"AllowedTenants={Tenant};{Other}")]
    [InlineData($"AllowedTenants:0={Tenant}", $"AllowedTenants:1={Other}")]
    public void Allowed_tenants_are_a_list(params string[] said)
    {
        var options = Read([$"AppId={AppId}", "AppType=MultiTenant", "AppPassword=x", .. said]);

        Assert.Equal([Tenant, Other], App(options).AllowedTenants.Order());
    }

    [Theory]
    [InlineData("AppId is empty", $"TenantId={Tenant}", "AppPassword=x")]
    [InlineData("AppId has 'bot'", "AppId=bot", $"TenantId={Tenant}", "AppPassword=x")]
    [InlineData("AppId has", "AppId=00000000-0000-0000-0000-000000000000", $"TenantId={Tenant}", "AppPassword=x")]
    [InlineData("AppType is 'Skill'", $"AppId={AppId}", "AppType=Skill", $"TenantId={Tenant}", "AppPassword=x")]
    [InlineData("Cloud is 'Mooncake'", $"AppId={AppId}", "Cloud=Mooncake", $"TenantId={Tenant}", "AppPassword=x")]
    [InlineData("TenantId is empty", $"AppId={AppId}", "AppPassword=x")]
    [InlineData("TenantId is empty", $"AppId={AppId}", "AppType=UserAssignedManagedIdentity")]
    [InlineData("TenantId has 'contoso.example'", $"AppId={AppId}", "TenantId=contoso.example", "AppPassword=x")]
    [InlineData("TenantId does not go", $"AppId={AppId}", "AppType=MultiTenant", $"TenantId={Tenant}", "AppPassword=x")]
    [InlineData("no credential", $"AppId={AppId}", $"TenantId={Tenant}")]
    [InlineData("no credential", $"AppId={AppId}", $"TenantId={Tenant}", "AppPassword= ")]
    [InlineData("both", $"AppId={AppId}", $"TenantId={Tenant}", "AppPassword=x", "CertificatePath=/etc/hosts")]
    [InlineData("not there", $"AppId={AppId}", $"TenantId={Tenant}", "CertificatePath=/nowhere/bot.pfx")]
    [InlineData("CertificateP", $"AppId={AppId}", $"TenantId={Tenant}", "AppPassword=x", "CertificatePassword=y")]
    [InlineData("managed identity", $"AppId={AppId}", "AppType=UserAssignedMSI", $"TenantId={Tenant}", "AppPassword=x")]
    [InlineData("AllowedTenants is empty", $"AppId={AppId}", "AppType=MultiTenant", "AppPassword=x")]
    [InlineData("AllowedTenants has '*'", $"AppId={AppId}", $"TenantId={Tenant}", "AllowedTenants=*", "AppPassword=x")]
    [InlineData("Limits:Tenant is '0'", $"AppId={AppId}", $"TenantId={Tenant}", "AppPassword=x", "Limits:Tenant=0")]
    [InlineData("Limits:Refused is 'no'", $"AppId={AppId}", $"TenantId={Tenant}", "AppPassword=x", "Limits:Refused=no")]
    public void What_cannot_work_is_refused_in_one_line(string because, params string[] said)
    {
        var wrong = Assert.Throws<WrongSettingException>(() => Read(said));

        Assert.Contains(because, wrong.Message);
        Assert.DoesNotContain('\n', wrong.Message);
        Assert.EndsWith(".", wrong.Message.Replace("bot.pfx", "."));
    }

    [Fact]
    public void A_limit_can_be_set()
    {
        var options = Read($"AppId={AppId}", $"TenantId={Tenant}", "AppPassword=x", "Limits:Conversation=7");

        Assert.Equal(new TeamsLimits { ConversationActivities = 7 }, options.Limits);
    }

    [Fact]
    public void A_secret_is_not_printed()
    {
        var options = Read($"AppId={AppId}", $"TenantId={Tenant}", "AppPassword=s3cret");

        Assert.DoesNotContain("s3cret", options.ToString());
        Assert.Contains(AppId, options.ToString());
    }

    [Theory]
    [InlineData("appsettings.json", "Teams:AppPassword")]
    [InlineData("appsettings.Production.json", "Teams:AppPassword")]
    [InlineData("AppSettings.json", "Teams:CertificatePassword")]
    public void A_secret_in_an_appsettings_file_is_refused(string file, string name)
    {
        using var folder = new Folder();
        var configuration = folder.Write(file, name, "s3cret").AddInMemoryCollection([new($"PartnerBot:{name}", "y")]);

        var wrong = Assert.Throws<WrongSettingException>(() => SecretsInFiles.Refuse(configuration.Build()));

        Assert.Contains($"PartnerBot:{name} holds a secret and stands in {file}", wrong.Message);
        Assert.DoesNotContain("s3cret", wrong.Message);
    }

    [Theory]
    [InlineData("Host=db;Password=s3cret", true)]
    [InlineData("Host=db; pwd = s3cret", true)]
    [InlineData("Host=db;Username=bot", false)]
    [InlineData("Data Source=/data/password.db", false)]
    [InlineData("", false)]
    public void A_database_password_in_an_appsettings_file_is_refused(string connection, bool refused)
    {
        using var folder = new Folder();
        var configuration = folder.Write("appsettings.json", "Store:ConnectionString", connection).Build();

        var wrong = Record.Exception(() => SecretsInFiles.Refuse(configuration));

        Assert.Equal(refused, wrong is WrongSettingException);
    }

    [Fact]
    public void User_secrets_and_an_empty_setting_are_no_matter()
    {
        using var folder = new Folder();
        var secrets = folder.Write("secrets.json", "Teams:AppPassword", "s3cret").Build();
        var empty = folder.Write("appsettings.json", "Teams:AppPassword", "").Build();

        SecretsInFiles.Refuse(secrets);
        SecretsInFiles.Refuse(empty);
    }

    private static TeamsApp App(TeamsOptions options) => options.App!;

    private static TeamsOptions Read(params string[] said) => TeamsSettings.Read(new ConfigurationBuilder()
        .AddInMemoryCollection(said.Select(one => one.Split('=', 2))
            .Select(one => new KeyValuePair<string, string?>($"{TeamsSettings.Section}:{one[0]}", one[1])))
        .Build());

    private sealed class Folder : IDisposable
    {
        private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("settings");

        public IConfigurationBuilder Write(string file, string name, string value)
        {
            var parts = name.Split(':');
            var json = $$$$"""{"PartnerBot":{"{{{{parts[0]}}}}":{"{{{{parts[1]}}}}":"{{{{value}}}}"}}}""";
            File.WriteAllText(Path.Combine(folder.FullName, file), json, Encoding.UTF8);
            return new ConfigurationBuilder().SetBasePath(folder.FullName).AddJsonFile(file);
        }

        public void Dispose() => folder.Delete(recursive: true);
    }
}
