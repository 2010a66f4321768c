using System.Text;
using PartnerBot.Chat.Documents;
using PartnerBot.Chat.Grammar;
using PartnerBot.Domain.Partnerships;

namespace PartnerBot.Features.Register;

/// <summary>The register as Markdown (CommonMark): a heading a decision, and what is on record below it.</summary>
public static class RegisterMarkdown
{
    public static string Write(Roster roster, IReadOnlyList<RegisterEntry> entries)
    {
        var text = new StringBuilder($"# Decisions of {Escape(roster.Partnership.Name)}\n");
        foreach (var entry in entries)
        {
            text.Append($"\n## {entry.Label}: {Escape(entry.Text)}\n\n");
            foreach (var (name, value) in entry.Fields.Where(field => field.Value.Length > 0))
            {
                text.Append($"- **{name}:** {Escape(value)}\n");
            }
        }

        return entries.Count > 0 ? text.ToString() : text.Append("\nNothing has been decided yet.\n").ToString();
    }

    // On one line, and nothing in it is markup.
    private static string Escape(string words) => Markup.Markdown(Say.Plain(words));
}
