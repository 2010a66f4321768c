using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using PartnerBot.Teams.Protocol;

namespace PartnerBot.Teams.Intake;

/// <summary>Names a press by what it is: who pressed, on which card, which button, with what filled in. Teams brings a
/// press again under a new id when it had no answer in time.</summary>
internal static class PressIds
{
    public static string Of(Activity activity)
    {
        var words = new StringBuilder();
        Add(words, activity.Conversation?.Id);
        Add(words, activity.From?.Id);
        Add(words, activity.Name);
        Add(words, activity.ReplyToId);
        Add(words, activity.Value ?? Loose.Nothing);
        return Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(words.ToString())));
    }

    // The order of fields means nothing in JSON. Lengths stand before texts, so that no two values read alike.
    private static void Add(StringBuilder words, Loose value)
    {
        if (value.Fields is { } fields)
        {
            words.Append('{');
            foreach (var (name, field) in fields.OrderBy(field => field.Key, StringComparer.Ordinal))
            {
                Add(words, name);
                Add(words, field);
            }

            words.Append('}');
            return;
        }

        Add(words, value.Text);
        foreach (var item in value.Items)
        {
            words.Append('[');
            Add(words, item);
        }
    }

    private static void Add(StringBuilder words, string? text) =>
        words.Append(text?.Length ?? -1).Append(':').Append(text);
}
