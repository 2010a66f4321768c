using System.IO.Compression;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using NodaTime;

namespace PartnerBot.Teams.Packaging;

/// <summary>The zip that a Teams tenant installs: the manifest with its values filled in, the texts in each language
/// and two icons, all at the top (docs/operations.md says why it asks for no more).</summary>
public static class AppPackage
{
    private const string Folder = "manifest/";
    private const string Manifest = "manifest.json";

    // In the files as they are kept, which are a valid manifest themselves.
    private const string KeptDomain = "partnerbot.example";

    // No file knows when it was packed, so that the same values make the same zip, byte for byte.
    private static readonly Instant Packed = Instant.FromUtc(2000, 1, 1, 0, 0);

    private static readonly JsonSerializerOptions Plain = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly Assembly Here = typeof(AppPackage).Assembly;

    /// <exception cref="ArgumentException">What <see cref="PackageRules.Check"/> says of it.</exception>
    public static byte[] Write(PackageWish wish)
    {
        if (PackageRules.Check(wish) is { } mistake)
        {
            throw new ArgumentException(mistake, nameof(wish));
        }

        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var name in Names())
            {
                Add(zip, name, Fill(name, Kept(name), wish));
            }
        }

        return bytes.ToArray();
    }

    /// <summary>The app's own id in the tenant's list of apps: always the same for one bot, and never the
    /// bot's.</summary>
    /// <remarks>RFC 9562 5.8: a UUID of version 8, here of the bot's id by SHA-256.</remarks>
    public static Guid AppOf(Guid botId)
    {
        var hash = SHA256.HashData(Encoding.ASCII.GetBytes($"partnerbot app {botId:D}")).AsSpan(0, 16);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash, bigEndian: true);
    }

    /// <summary>The bot that a package was written for; null when the file is no package of a bot.</summary>
    public static Guid? BotOf(Stream package)
    {
        try
        {
            using var zip = new ZipArchive(package, ZipArchiveMode.Read);
            using var manifest = zip.GetEntry(Manifest)?.Open();
            var bot = manifest is null ? null : JsonNode.Parse(manifest)?["bots"]?[0]?["botId"]?.GetValue<string>();
            return Guid.TryParse(bot, out var id) ? id : null;
        }
        catch (Exception wrong) when (wrong is InvalidDataException or JsonException or InvalidOperationException
            or ArgumentException)
        {
            // ArgumentException: a list of no bots, or two values of one name.
            return null;
        }
    }

    private static IEnumerable<string> Names() => Here.GetManifestResourceNames()
        .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
        .Select(name => name[Folder.Length..])
        .OrderBy(name => name != Manifest).ThenBy(name => name, StringComparer.Ordinal);

    private static byte[] Kept(string name)
    {
        using var kept = Here.GetManifestResourceStream(Folder + name)!;
        using var bytes = new MemoryStream();
        kept.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static byte[] Fill(string name, byte[] kept, PackageWish wish)
    {
        if (!name.EndsWith(".json", StringComparison.Ordinal))
        {
            return kept;
        }

        var json = JsonNode.Parse(kept)!;
        if (name == Manifest)
        {
            FillManifest(json, wish);
        }
        else
        {
            json["name.short"] = wish.Name.Trim();
        }

        return Encoding.UTF8.GetBytes(json.ToJsonString(Plain).ReplaceLineEndings("\n") + "\n");
    }

    private static void FillManifest(JsonNode manifest, PackageWish wish)
    {
        manifest["id"] = AppOf(wish.BotId).ToString();
        manifest["version"] = wish.Version;
        manifest["name"]!["short"] = wish.Name.Trim();
        manifest["bots"]![0]!["botId"] = wish.BotId.ToString();
        manifest["composeExtensions"]![0]!["botId"] = wish.BotId.ToString();
        manifest["validDomains"] = new JsonArray(wish.Domain);
        var developer = manifest["developer"]!;
        developer["name"] = wish.Developer.Trim();
        foreach (var page in new[] { "websiteUrl", "privacyUrl", "termsOfUseUrl" })
        {
            developer[page] = developer[page]!.GetValue<string>()
                .Replace(KeptDomain, wish.Domain, StringComparison.Ordinal);
        }
    }

    private static void Add(ZipArchive zip, string name, byte[] content)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = Packed.ToDateTimeOffset();
        using var stream = entry.Open();
        stream.Write(content);
    }
}
