using System.Runtime.CompilerServices;

namespace PartnerBot.Testing;

/// <summary>Compares what a test made with what somebody looked at and approved. The approved file lies beside the
/// test.</summary>
public static class Approved
{
    /// <summary>Fails when the text differs from "Class.Test.approved.txt", and leaves "Class.Test.received.txt"
    /// beside it: to approve
    /// what was received, rename it.</summary>
    /// <param name="extension">Of the file, without the dot.</param>
    public static void Check(
        string text,
        string extension = "txt",
        [CallerMemberName] string test = "",
        [CallerFilePath] string source = "")
    {
        var name = $"{Path.GetFileNameWithoutExtension(source)}.{test}";
        var folder = Path.GetDirectoryName(source)!;
        var approved = Path.Combine(folder, $"{name}.approved.{extension}");
        var received = Path.Combine(folder, $"{name}.received.{extension}");
        var made = Normal(text);
        var known = File.Exists(approved) ? Normal(File.ReadAllText(approved)) : null;
        if (made == known)
        {
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, made);
        throw new ApprovalException(known is null
            ? $"Nobody has approved {Path.GetFileName(approved)} yet; see {Path.GetFileName(received)}."
            : $"{Path.GetFileName(received)} is not what was approved, first in line {FirstDifference(made, known)}.");
    }

    private static string Normal(string text) => text.ReplaceLineEndings("\n").TrimEnd('\n') + "\n";

    private static int FirstDifference(string made, string known)
    {
        var (left, right) = (made.Split('\n'), known.Split('\n'));
        var same = left.Zip(right).TakeWhile(pair => pair.First == pair.Second).Count();
        return same + 1;
    }
}

/// <summary>What a test made is not what was approved.</summary>
public sealed class ApprovalException(string message) : Exception(message);
