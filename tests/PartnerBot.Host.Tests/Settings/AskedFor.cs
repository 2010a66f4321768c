using System.Collections.Concurrent;
using Microsoft.Extensions.Configuration;

namespace PartnerBot.Host.Tests.Settings;

/// <summary>Settings that have nothing to say, and note what they were asked for.</summary>
internal sealed class AskedFor : ConfigurationProvider, IConfigurationSource
{
    private readonly ConcurrentDictionary<string, bool> keys = new(StringComparer.OrdinalIgnoreCase);

    public IEnumerable<string> Keys => keys.Keys;

    public override bool TryGet(string key, out string? value)
    {
        keys.TryAdd(key, true);
        value = null;
        return false;
    }

    public IConfigurationProvider Build(IConfigurationBuilder builder) => this;
}
