using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PartnerBot.Teams.Tests.Scene;

/// <summary>Compares JSON with a file that somebody looked at and approved.</summary>
/// <remarks>When they differ, what came is written beside the approved file as ".received.json": look at it, and rename
/// it when it is right.</remarks>
public static class Approved
{
    private static readonly JsonSerializerOptions Readable =
        new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Matches(string name, JsonNode received, [CallerFilePath] string test = "")
    {
        var folder = Path.Combine(Path.GetDirectoryName(test)!, "Cards");
        var approved = Path.Combine(folder, name + ".approved.json");
        var text = received.ToJsonString(Readable) + "\n";
        if (File.Exists(approved) && File.ReadAllText(approved) == text)
        {
            return;
        }

        var written = Path.Combine(folder, name + ".received.json");
        File.WriteAllText(written, text);
        Assert.Fail($"{name} is not as it was approved: compare {Path.GetFileName(written)} with it.");
    }
}
