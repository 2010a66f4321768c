using System.Text;
using PartnerBot.Chat.Documents;
using PartnerBot.Domain.Meetings;

namespace PartnerBot.Features.Meetings.Records;

/// <summary>Minutes as a page to read or to print: headings, a list of terms and lists, which a screen reader walks
/// through, and a style sheet for paper.</summary>
public static class MinutesPage
{
    private const string Style = """
        :root { color-scheme: light dark; }
        body { font: 1rem/1.5 system-ui, sans-serif; max-width: 42rem; margin: 2rem auto; padding: 0 1rem; }
        h1 { font-size: 1.5rem; line-height: 1.25; }
        h2 { font-size: 1.15rem; margin: 1.5rem 0 .5rem; break-after: avoid; }
        dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1rem; }
        dt { font-weight: 600; }
        dd { margin: 0; }
        ul { list-style: none; padding: 0; }
        li { margin: .4rem 0; padding-left: 2.5rem; text-indent: -2.5rem; break-inside: avoid; }
        li .number { display: inline-block; width: 2.5rem; text-indent: 0; }
        .state { border-left: .25rem solid; padding-left: .75rem; }
        footer { margin-top: 2rem; font-size: .875rem; }
        @page { size: A4; margin: 20mm; }
        @media print {
          :root { color-scheme: light; }
          body { font: 11pt/1.4 Georgia, serif; max-width: none; margin: 0; padding: 0; color: #000; }
        }
        """;

    public static string Of(MinutesView view)
    {
        var title = Markup.PlainHtml(MinutesWords.TitleOf(view));
        return $"""
            <!doctype html>
            <html lang="en-GB">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{title}</title>
            <style>
            {Style}
            </style>
            </head>
            <body>
            {MainOf(view, title)}
            </body>
            </html>

            """.ReplaceLineEndings("\n");
    }

    private static string MainOf(MinutesView view, string title) => $"""
        <main>
        <h1>{title}</h1>
        <p class="state">{Markup.PlainHtml(MinutesWords.StateOf(view))}</p>
        {FactsOf(view)}
        {BodyOf(view)}
        </main>
        <footer>{Markup.PlainHtml(view.Roster.Partnership.Name)}. Kept by PartnerBot.</footer>
        """;

    private static string FactsOf(MinutesView view)
    {
        var list = new StringBuilder("<dl>\n");
        foreach (var fact in MinutesWords.FactsOf(view))
        {
            list.Append($"<dt>{Markup.PlainHtml(fact.Name)}</dt><dd>{Markup.Html(fact.Value)}</dd>\n");
        }

        return list.Append("</dl>").ToString();
    }

    private static string BodyOf(MinutesView view)
    {
        var body = new StringBuilder();
        foreach (var section in view.Sections)
        {
            body.Append($"<section>\n<h2>{Markup.Html(MinutesMarkdown.HeadingOf(section))}</h2>\n<ul>\n");
            section.Lines.ToList().ForEach(line => body.Append(Of(line)));
            body.Append("</ul>\n</section>\n");
        }

        if (view.Lines.Count == 0)
        {
            body.Append("<p>Nothing was written down.</p>\n");
        }

        if (view.Corrections.Count > 0)
        {
            body.Append("<section>\n<h2>Corrections</h2>\n<ul>\n");
            view.Corrections.ToList()
                .ForEach(one => body.Append($"<li>{Markup.Html(MinutesWords.Of(one, view))}</li>\n"));
            body.Append("</ul>\n</section>\n");
        }

        return body.ToString().TrimEnd('\n');
    }

    private static string Of(MinuteLine line)
    {
        var kind = line.Kind is LineKind.Decision or LineKind.Action ? $"<strong>{line.Kind}:</strong> " : "";
        return $"<li><span class=\"number\">{line.Label}.</span>{kind}{Markup.Html(line.Text)}</li>\n";
    }
}
