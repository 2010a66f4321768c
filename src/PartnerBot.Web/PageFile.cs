using System.Collections.Immutable;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace PartnerBot.Web;

/// <summary>A file that travels inside the assembly. The browser keeps it, and asks each time whether it
/// changed.</summary>
internal sealed class PageFile : IResult
{
    /// <summary>The style sheets, the script and the icon.</summary>
    public static readonly ImmutableArray<PageFile> All =
    [
        new("page.css", "text/css; charset=utf-8"),
        new("controls.css", "text/css; charset=utf-8"),
        new("card.css", "text/css; charset=utf-8"),
        new("page.js", "text/javascript; charset=utf-8"),
        new("page.svg", "image/svg+xml"),
    ];

    private readonly string _type;
    private readonly byte[] _bytes;
    private readonly EntityTagHeaderValue _tag;

    private PageFile(string name, string type)
    {
        using var stream = typeof(PageFile).Assembly.GetManifestResourceStream(name)!;
        _bytes = new byte[stream.Length];
        stream.ReadExactly(_bytes);
        _type = type;
        _tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(_bytes))[..16]}\"");
        Name = name;
    }

    public string Name { get; }

    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.Headers.CacheControl = "no-cache";
        return Results.Bytes(_bytes, _type, entityTag: _tag).ExecuteAsync(httpContext);
    }
}
