using NodaTime;
using NodaTime.Text;
using PartnerBot.Domain.Time;
using PartnerBot.Features.Partnerships.Privacy;
using PartnerBot.Features.Reminders;
using PartnerBot.Features.Turns;
using PartnerBot.Host.Operating;
using PartnerBot.Store;
using PartnerBot.Teams;
using PartnerBot.Teams.Settings;

namespace PartnerBot.Host;

/// <summary>How the host runs.</summary>
internal enum HostMode
{
    /// <summary>For whoever sits at this machine: no credentials, a page to be anybody on, a clock that can be
    /// moved.</summary>
    Local,

    /// <summary>For real, with the credentials of a Teams app.</summary>
    Teams,
}

/// <summary>What appsettings.json, the environment (PARTNERBOT__MODE and so on) and the command line say, once it was
/// found to make
/// sense.</summary>
internal sealed record HostSettings(HostMode Mode, string DataFolder, StoreOptions Store, PublicAddress Address)
{
    private const string LocalAddress = "http://127.0.0.1:3978";
    private const string Section = "PartnerBot";

    private static readonly LocalDateTimePattern ToTheMinute =
        LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm");

    /// <summary>Where wall times are meant that name no zone: the clock on the page, and <c>--clock</c>.</summary>
    public static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["Europe/London"];

    public bool IsLocal => Mode == HostMode.Local;

    /// <summary>Where the bot's clock starts; null for now.</summary>
    public Instant? StartsAt { get; private init; }

    /// <summary>How long is kept what nobody asked to record.</summary>
    public Retention Retention { get; private init; } = new();

    /// <summary>How an eye is kept on rooms in which nothing is said.</summary>
    public Attention Attention { get; private init; } = new();

    /// <summary>How the Teams channel is set up; shut, unless the mode says otherwise.</summary>
    public TeamsOptions Teams { get; private init; } =
        new() { Mode = Mode == HostMode.Local ? TeamsMode.Local : TeamsMode.Closed };

    /// <exception cref="CannotStart">It makes no sense, or is not allowed.</exception>
    public static HostSettings Read(WebApplicationBuilder builder)
    {
        try
        {
            SecretsInFiles.Refuse(builder.Configuration);
            return ReadMode(builder);
        }
        catch (WrongSettingException wrong)
        {
            throw new CannotStart($"PartnerBot does not start: {wrong.Message}");
        }
    }

    private static HostSettings ReadMode(WebApplicationBuilder builder)
    {
        var section = builder.Configuration.GetSection(Section);
        var mode = section["Mode"]?.ToLowerInvariant() switch
        {
            "local" => HostMode.Local,
            null or "" or "teams" => HostMode.Teams,
            var other => throw new CannotStart($"PartnerBot:Mode is '{other}'; it can be Local or Teams."),
        };
        var settings = mode == HostMode.Local ? ReadLocal(builder, section) : ReadTeams(builder, section);
        return settings with
        {
            Retention = RetentionSettings.Read(section.GetSection("Retention")),
            Attention = new Attention
            {
                LooksAfter = PeriodSetting.Read(
                    section.GetSection("Rooms"), "LooksAfter", new Attention().LooksAfter, Period.FromDays(1)),
            },
        };
    }

    private static HostSettings ReadLocal(WebApplicationBuilder builder, IConfigurationSection section)
    {
        if (!builder.Environment.IsDevelopment())
        {
            throw new CannotStart("PartnerBot does not start: local mode lets anybody be anybody, and is for the "
                + $"Development environment only; this one is {builder.Environment.EnvironmentName}.");
        }

        var addresses = ListeningAddresses.Of(builder.Configuration);
        if (addresses.FirstOrDefault(address => !ListeningAddresses.IsLoopback(address)) is { } open)
        {
            throw new CannotStart("PartnerBot does not start: local mode lets anybody be anybody, so it listens on "
                + $"127.0.0.1 or localhost only, and '{open}' can be reached from other machines.");
        }

        if (addresses.Count == 0)
        {
            builder.WebHost.UseUrls(LocalAddress);
        }

        var (folder, store) = StoreSettings.Read(builder);
        var address = AddressOf(section, addresses.Count > 0 ? addresses[0] : LocalAddress);
        return new HostSettings(HostMode.Local, folder, store, address)
        {
            StartsAt = ReadClock(builder.Configuration["clock"]),
        };
    }

    private static HostSettings ReadTeams(WebApplicationBuilder builder, IConfigurationSection section)
    {
        if (section["Teams:AppId"] is not { Length: > 0 })
        {
            throw new CannotStart("PartnerBot does not start: it has no app credentials (PARTNERBOT__TEAMS__APPID and "
                + "PARTNERBOT__TEAMS__APPPASSWORD), and local mode (PARTNERBOT__MODE=Local) is for the Development "
                + "environment.");
        }

        var teams = TeamsSettings.Read(builder.Configuration);
        var address = AddressOf(section, "");
        if (address.Root.Scheme != Uri.UriSchemeHttps)
        {
            throw new CannotStart("PartnerBot does not start: PARTNERBOT__PUBLICADDRESS must be an https address when "
                + "the bot is in Teams.");
        }

        var (folder, store) = StoreSettings.Read(builder);
        return new HostSettings(HostMode.Teams, folder, store, address) { Teams = teams };
    }

    private static PublicAddress AddressOf(IConfigurationSection section, string fallback)
    {
        var said = section["PublicAddress"] is { Length: > 0 } address ? address : fallback;
        return Uri.TryCreate(said, UriKind.Absolute, out var root) && root.Scheme is "http" or "https"
            ? new PublicAddress(root)
            : throw new CannotStart("PartnerBot does not start: PARTNERBOT__PUBLICADDRESS must be the https address "
                + "under which people reach it, such as https://bot.example.org.");
    }

    private static Instant? ReadClock(string? said)
    {
        if (said is null)
        {
            return null;
        }

        if (ToTheMinute.Parse(said) is { Success: true, Value: var local })
        {
            return new CivilTime(local, Zone).ToInstant();
        }

        return OffsetDateTimePattern.Rfc3339.Parse(said) is { Success: true, Value: var exact }
            ? exact.ToInstant()
            : throw new CannotStart($"PartnerBot does not start: --clock is '{said}'; it must be like 2026-03-03T09:00 "
                + "(London) or 2026-03-03T09:00:00+01:00.");
    }
}
