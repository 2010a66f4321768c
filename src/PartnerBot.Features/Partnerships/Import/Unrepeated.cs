using YamlDotNet.RepresentationModel;

namespace PartnerBot.Features.Partnerships.Import;

/// <summary>Values of which each may stand in the file once.</summary>
internal sealed class Unrepeated(string kind, List<Mistake> mistakes)
{
    private readonly Dictionary<string, long> lines = new(StringComparer.Ordinal);

    /// <summary>Reports a value that stood there before; null is none.</summary>
    public void Check(string? value, YamlNode? node)
    {
        if (value is not null && node is not null && !lines.TryAdd(value, node.Start.Line))
        {
            mistakes.Add(new Mistake(
                node.Start.Line,
                node.Start.Column,
                $"the {kind} '{value}' again (it stands in line {lines[value]} already)",
                $"another {kind}"));
        }
    }
}
