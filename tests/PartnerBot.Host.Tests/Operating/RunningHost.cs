using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PartnerBot.Chat;

namespace PartnerBot.Host.Tests.Operating;

/// <summary>The real host with an empty folder and everything that it logs; in local mode, unless its settings say
/// otherwise.</summary>
internal sealed class RunningHost(params (string Name, string Value)[] settings) : WebApplicationFactory<Program>
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("partnerbot-host-");
    private int heard;

    public LogLines Lines { get; } = new();

    /// <summary>One more channel; null for those of local mode alone.</summary>
    public IMessenger? Besides { get; init; }

    public T Get<T>()
        where T : notnull => Services.GetRequiredService<T>();

    /// <summary>One beat of the clockwork, to its end.</summary>
    public Task BeatAsync() => Get<Clockwork>().BeatAsync(CancellationToken.None);

    public async Task<Reply> SaysAsync(string email, string text)
    {
        var room = new RoomAddress("web", $"web:chat:{email}", RoomKind.Personal);
        var speaker = new Speaker("web", email) { Name = "Nobody", Email = email };
        var said = new Incoming(IncomingKind.Said, $"test-{++heard}", speaker, room, text);
        return (await Get<IFrontDesk>().HearAsync(said, CancellationToken.None)).Reply;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder
            .UseEnvironment("Development")
            .UseSetting("PARTNERBOT_DATA", folder.FullName)
            .ConfigureTestServices(Add)
            .ConfigureLogging(logging => logging.AddProvider(Lines).SetMinimumLevel(LogLevel.Trace));
        foreach (var (name, value) in settings)
        {
            builder.UseSetting(name, value);
        }
    }

    private void Add(IServiceCollection services)
    {
        if (Besides is not null)
        {
            services.AddSingleton(Besides);
        }
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        folder.Delete(recursive: true);
    }
}
