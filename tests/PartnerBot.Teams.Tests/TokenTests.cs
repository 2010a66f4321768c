using System.Net;
using System.Text;
using System.Web;
using Microsoft.AspNetCore.Http;
using PartnerBot.Chat;
using PartnerBot.Teams.Settings;
using PartnerBot.Teams.Tests.Scene;
using static PartnerBot.Chat.DeliveryOutcome;

namespace PartnerBot.Teams.Tests;

/// <summary>The bot's own tokens: where they come from, when a new one is fetched, and who never sees one.</summary>
public sealed class TokenTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("tokens").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(TeamsAppType.SingleTenant, TeamsCloud.Public, Speaking.Tenant, "https://api.botframework.com")]
    [InlineData(TeamsAppType.MultiTenant, TeamsCloud.Public, "botframework.com", "https://api.botframework.com")]
    [InlineData(TeamsAppType.SingleTenant, TeamsCloud.UsGov, Speaking.Tenant, "https://api.botframework.us")]
    public async Task A_secret_is_given_to_the_bots_own_tenant_in_its_own_cloud(
        TeamsAppType type, TeamsCloud cloud, string tenant, string resource)
    {
        await using var bot = await Speaking.StartAsync(TeamsCredential.OfSecret(Speaking.Secret), type, cloud);
        var at = cloud == TeamsCloud.Public ? Speaking.Emea : "https://smba.infra.gov.teams.microsoft.us/teams";

        Assert.Equal(Said, (await bot.SayAsync(Speaking.Room(at: at))).Outcome);

        var asked = Assert.Single(bot.Entra.Received);
        Assert.Equal($"/{tenant}/oauth2/v2.0/token", asked.Target);
        var form = HttpUtility.ParseQueryString(asked.Text);
        Assert.Equal("client_credentials", form["grant_type"]);
        Assert.Equal((Speaking.AppId, Speaking.Secret), (form["client_id"], form["client_secret"]));
        Assert.Equal($"{resource}/.default", form["scope"]);
        Assert.Equal("Bearer token-1", Assert.Single(bot.Connector.Received).Authorization);
        var login = cloud == TeamsCloud.Public ? "login.microsoftonline.com" : "login.microsoftonline.us";
        Assert.Equal(login, bot.Transport.Asked[0].Host);
    }

    [Fact]
    public async Task A_mistake_that_nobody_thought_of_does_not_silence_the_bot_for_good()
    {
        await using var bot = await Speaking.StartAsync();
        bot.Transport.Mistake = address => throw new NotSupportedException(address.Host);
        await Assert.ThrowsAsync<NotSupportedException>(() => bot.SayAsync(Speaking.Room()));
        bot.Transport.Mistake = _ => { };

        Assert.Equal(TryLater, (await bot.SayAsync(Speaking.Room())).Outcome); // nobody is bothered again at once
        bot.Time.Forward(TimeSpan.FromSeconds(30));
        Assert.Equal(Said, (await bot.SayAsync(Speaking.Room())).Outcome);
    }

    [Theory]
    [InlineData("open sesame")] // PFX
    [InlineData("")] // PEM
    public async Task A_certificate_signs_for_the_bot(string password)
    {
        var path = Speaking.CertificateIn(_folder, password);
        await using var bot = await Speaking.StartAsync(TeamsCredential.OfCertificate(path, password));

        await bot.SayAsync(Speaking.Room());

        var form = HttpUtility.ParseQueryString(Assert.Single(bot.Entra.Received).Text);
        Assert.Null(form["client_secret"]);
        Assert.Equal("urn:ietf:params:oauth:client-assertion-type:jwt-bearer", form["client_assertion_type"]);
        Assert.Equal(3, form["client_assertion"]!.Split('.').Length);
        Assert.Equal("Bearer token-1", Assert.Single(bot.Connector.Received).Authorization);
    }

    [Theory]
    [InlineData("not a certificate")]
    [InlineData("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----")]
    public async Task A_file_that_is_no_certificate_is_said_before_the_bot_starts(string text)
    {
        var path = Path.Combine(_folder, "bot.pem");
        File.WriteAllText(path, text);
        await using var bot = await Speaking.StartAsync(TeamsCredential.OfCertificate(path, ""));

        var wrong = Assert.Throws<WrongSettingException>(() => bot.Messenger);

        Assert.Contains("CertificatePath", wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_managed_identity_asks_the_machine_that_it_runs_on()
    {
        await using var bot = await Speaking.StartAsync(
            TeamsCredential.ManagedIdentity, TeamsAppType.UserAssignedManagedIdentity);

        Assert.Equal(Said, (await bot.SayAsync(Speaking.Room())).Outcome);

        var asked = bot.Entra.Received[^1];
        Assert.StartsWith("/metadata/identity/oauth2/token?", asked.Target, StringComparison.Ordinal);
        var query = HttpUtility.ParseQueryString(asked.Target[asked.Target.IndexOf('?')..]);
        Assert.Equal(("https://api.botframework.com", Speaking.AppId), (query["resource"], query["client_id"]));
        Assert.StartsWith("Bearer token-", bot.Connector.Received[0].Authorization, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fifty_who_speak_at_once_share_one_token()
    {
        await using var bot = await Speaking.StartAsync();
        var rooms = Enumerable.Range(1, 10).Select(number => Speaking.Room(id: $"a:{number}"));

        var said = await Task.WhenAll(rooms.Select(room => bot.SayAsync(room)));

        Assert.All(said, delivery => Assert.Equal(Said, delivery.Outcome));
        Assert.Single(bot.Entra.Received);
    }

    [Fact]
    public async Task A_token_is_renewed_before_it_ends_and_kept_while_Entra_is_away()
    {
        await using var bot = await Speaking.StartAsync();
        bot.TokensLive(seconds: 200);
        await bot.SayAsync(Speaking.Room());
        await bot.SayAsync(Speaking.Room());
        Assert.Single(bot.Entra.Received);

        bot.Time.Forward(TimeSpan.FromSeconds(120));
        await bot.SayAsync(Speaking.Room());
        Assert.Equal("Bearer token-2", bot.Connector.Received[^1].Authorization);

        bot.Entra.AnswersWith(HttpStatusCode.ServiceUnavailable, "");
        bot.Time.Forward(TimeSpan.FromSeconds(50));
        Assert.Equal(Said, (await bot.SayAsync(Speaking.Room())).Outcome);
        Assert.Equal("Bearer token-2", bot.Connector.Received[^1].Authorization);

        bot.Time.Forward(TimeSpan.FromSeconds(100));
        var late = await bot.SayAsync(Speaking.Room());
        Assert.Equal((TryLater, "NoToken"), (late.Outcome, late.Reason));
    }

    [Fact]
    public async Task After_a_401_a_fresh_token_is_tried_once()
    {
        await using var bot = await Speaking.StartAsync();
        bot.Connector.Answers = (request, response) =>
            request.Authorization == "Bearer token-1"
                ? Refuse(response)
                : DummyConnector.AcceptAsync(request, response);

        Assert.Equal(Said, (await bot.SayAsync(Speaking.Room())).Outcome);
        Assert.Equal(Said, (await bot.SayAsync(Speaking.Room())).Outcome);

        Assert.Equal(
            ["Bearer token-1", "Bearer token-2", "Bearer token-2"],
            bot.Connector.Received.Select(request => request.Authorization));
    }

    [Fact]
    public async Task When_the_fresh_one_is_refused_too_nothing_is_sent_for_a_while()
    {
        await using var bot = await Speaking.StartAsync();
        bot.Connector.Answers = (_, response) => Refuse(response);

        Assert.Equal(TryLater, (await bot.SayAsync(Speaking.Room())).Outcome);
        Assert.Equal(TryLater, (await bot.SayAsync(Speaking.Room())).Outcome);
        Assert.Equal(2, bot.Connector.Received.Count);
        Assert.Contains(bot.Logged, line => line.Contains("refuses our token", StringComparison.Ordinal));

        bot.Connector.Answers = DummyConnector.AcceptAsync;
        bot.Time.Forward(TimeSpan.FromMinutes(1));
        Assert.Equal(Said, (await bot.SayAsync(Speaking.Room())).Outcome);
    }

    [Theory]
    [InlineData(400, """{"error":"unauthorized_client","error_description":"AADSTS700016: the-secret-of-the-app"}""")]
    [InlineData(401, """{"error":"invalid_client","error_description":"AADSTS7000215: Invalid client secret."}""")]
    [InlineData(500, "<html>")]
    [InlineData(200, "<html>")]
    [InlineData(200, "{}")]
    [InlineData(302, "")]
    public async Task Without_a_token_nothing_is_sent(int status, string body)
    {
        await using var bot = await Speaking.StartAsync();
        bot.Entra.AnswersWith((HttpStatusCode)status, body);

        var delivery = await bot.SayAsync(Speaking.Room());
        await bot.SayAsync(Speaking.Room());

        Assert.Equal((TryLater, "NoToken"), (delivery.Outcome, delivery.Reason));
        Assert.Empty(bot.Connector.Received);
        Assert.Single(bot.Entra.Received); // and Entra is left in peace for a while
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("http://smba.trafficmanager.net/emea/")]
    [InlineData("https://smba.trafficmanager.net.evil.example/")]
    [InlineData("https://smba.trafficmanager.net:8443/emea/")]
    [InlineData("https://smba.trafficmanager.net@evil.example/")]
    [InlineData("https://smba.infra.gov.teams.microsoft.us/teams")] // another cloud's
    [InlineData("http://127.0.0.1:4000/")]
    [InlineData("http://169.254.169.254/")]
    [InlineData("")]
    public async Task A_token_goes_to_no_address_but_the_connectors(string kept)
    {
        await using var bot = await Speaking.StartAsync();

        var said = await bot.SayAsync(Speaking.Room(at: kept));
        var channel = await bot.SayAsync(Speaking.Room(RoomKind.Channel, "19:x@thread.tacv2", kept));

        Assert.Equal((Rejected, Rejected), (said.Outcome, channel.Outcome));
        Assert.Empty(bot.Transport.Asked);
    }

    [Fact]
    public async Task A_token_does_not_follow_a_redirect()
    {
        await using var bot = await Speaking.StartAsync();
        bot.Connector.Answers = (_, response) =>
        {
            response.StatusCode = StatusCodes.Status307TemporaryRedirect;
            response.Headers.Location = "https://evil.example/";
            return Task.CompletedTask;
        };

        await bot.SayAsync(Speaking.Room());

        Assert.DoesNotContain(bot.Transport.Asked, address => address.Host == "evil.example");
        Assert.Single(bot.Connector.Received);
    }

    [Fact]
    public async Task The_address_in_the_answer_to_a_new_conversation_is_not_taken()
    {
        await using var bot = await Speaking.StartAsync();
        var room = Speaking.Room() with { Reference = """
            {"serviceUrl":"https://smba.trafficmanager.net/emea/","userId":"29:ann","tenantId":"t"}
            """ };
        bot.Connector.AnswersWith(
            HttpStatusCode.Created, """{"id":"a:new","serviceUrl":"https://evil.example/","activityId":null}""");

        var delivery = await bot.SayAsync(room);

        Assert.Equal(Said, delivery.Outcome);
        Assert.DoesNotContain("evil", delivery.MovedTo!.Reference, StringComparison.Ordinal);
        Assert.All(
            bot.Transport.Asked,
            address => Assert.True(address.Host is "smba.trafficmanager.net" or "login.microsoftonline.com"));
    }

    [Fact]
    public async Task Neither_secret_nor_token_comes_into_a_log()
    {
        await using var bot = await Speaking.StartAsync();
        await bot.SayAsync(Speaking.Room());
        bot.Connector.Answers = (_, response) => Refuse(response);
        await bot.SayAsync(Speaking.Room());
        bot.Entra.AnswersWith(
            HttpStatusCode.BadRequest, $$"""{"error":"x","error_description":"{{Speaking.Secret}}"}""");
        bot.Time.Forward(TimeSpan.FromHours(2));
        await bot.SayAsync(Speaking.Room());

        Assert.NotEmpty(bot.Logged);
        var log = string.Join('\n', bot.Logged);
        Assert.DoesNotContain(Speaking.Secret, log, StringComparison.Ordinal);
        Assert.DoesNotContain("token-", log, StringComparison.Ordinal);
    }

    private static Task Refuse(HttpResponse response)
    {
        response.StatusCode = StatusCodes.Status401Unauthorized;
        return response.Body.WriteAsync(
            Encoding.UTF8.GetBytes("""{"message":"Authorization has been denied for this request."}""")).AsTask();
    }
}
