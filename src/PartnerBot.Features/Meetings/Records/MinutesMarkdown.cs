using System.Text;
using PartnerBot.Chat.Documents;
using PartnerBot.Domain.Meetings;

namespace PartnerBot.Features.Meetings.Records;

/// <summary>Minutes as a Markdown file (CommonMark): to keep, to send on, to put on a drive.</summary>
public static class MinutesMarkdown
{
    public static string Of(MinutesView view)
    {
        var text = new StringBuilder($"# {Markup.Markdown(MinutesWords.TitleOf(view))}\n\n");
        text.Append($"{Markup.Markdown(view.Roster.Partnership.Name)}\n\n");
        text.Append($"*{Markup.Markdown(MinutesWords.StateOf(view))}*\n\n");
        foreach (var fact in MinutesWords.FactsOf(view))
        {
            text.Append($"- **{Markup.Markdown(fact.Name)}:** {Markup.Markdown(fact.Value)}\n");
        }

        foreach (var section in view.Sections)
        {
            text.Append($"\n## {Markup.Markdown(HeadingOf(section))}\n\n");
            section.Lines.ToList().ForEach(line => text.Append(Of(line)));
        }

        if (view.Corrections.Count > 0)
        {
            text.Append("\n## Corrections\n\n");
            view.Corrections.ToList()
                .ForEach(one => text.Append($"- {Markup.Markdown(MinutesWords.Of(one, view))}\n"));
        }

        return text.ToString();
    }

    /// <summary>Its item, or a word for what stands under none.</summary>
    public static string HeadingOf(MinutesSection section) => section.Title.Length > 0 ? section.Title : "Notes";

    private static string Of(MinuteLine line)
    {
        var kind = line.Kind is LineKind.Decision or LineKind.Action ? $"**{line.Kind}:** " : "";
        return $"- {Markup.Markdown($"{line.Label}.")} {kind}{Markup.Markdown(line.Text)}\n";
    }
}
