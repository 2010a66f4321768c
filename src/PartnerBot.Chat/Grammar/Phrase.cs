namespace PartnerBot.Chat.Grammar;

/// <summary>One thing that can be said to the bot.</summary>
/// <remarks>
/// A pattern begins with one or more literal words, then has slots in their place, then keywords in any order:
/// <code>member add {who...} [to {organisation...}] [as {role...}] [email {email}] [quietly]</code>
/// <list type="bullet">
/// <item><c>word</c> is said as it stands, in any case; <c>list|ls</c> gives two ways to say it.</item>
/// <item><c>{x}</c> takes one word or one "quoted string"; <c>{x...}</c> takes words up to the next keyword or the
/// end.</item>
/// <item><c>[{x}]</c> may be left out, and so may <c>[keyword {x}]</c> and the flag <c>[keyword]</c>.</item>
/// <item>A word after the first slot is a keyword that has to be said: <c>vote {choice} on {decision}</c>.</item>
/// </list>
/// A keyword that comes twice counts the first time it makes sense of the rest; in quotes nothing is a keyword.
/// </remarks>
/// <param name="Pattern">What can be said.</param>
/// <param name="Help">What it does, in one line, for the help.</param>
/// <param name="Example">Something of this kind that works as it stands.</param>
public sealed record Phrase(string Pattern, string Help, string Example)
{
    /// <summary>Makes anything one word of a phrase, for a button that names something: "Ann Smith" in its
    /// quotes.</summary>
    /// <remarks>What is in quotes is never a keyword and never a placeholder. Comes back from the reader as it was,
    /// except where it holds straight and curly closing quotes both: then the curly ones become straight.</remarks>
    public static string Quote(string words)
    {
        if (!words.Contains('"'))
        {
            return $"\"{words}\"";
        }

        return $"“{words.Replace('”', '"')}”";
    }
}
