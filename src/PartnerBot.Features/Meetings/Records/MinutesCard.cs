using PartnerBot.Chat;
using PartnerBot.Domain.Meetings;
using PartnerBot.Features.Meetings.Live;
using PartnerBot.Features.Turns;

namespace PartnerBot.Features.Meetings.Records;

/// <summary>Minutes as a card, with the ways to keep them and to correct them.</summary>
public static class MinutesCard
{
    private const int MostLines = 40;

    /// <param name="view">The minutes as the one who looks may see them.</param>
    /// <param name="print">The address of the page for whoever looks by themselves; null in a shared room, because
    /// whoever holds it reads it.</param>
    /// <param name="file">The same for the Markdown file.</param>
    public static Card Of(MinutesView view, string? print, string? file)
    {
        var running = view.Minutes.IsRunning;
        return new Card(MinutesWords.TitleOf(view), $"{MinutesWords.TitleOf(view)}. {MinutesWords.StateOf(view)}")
        {
            Key = running ? "" : view.Minutes.Subject,
            ShownBy = $"minutes {view.Of.Series.Key}",
            Parts = [.. PartsOf(view, print)],
            Buttons = [.. ButtonsOf(view, print, file)],
        };
    }

    private static IEnumerable<CardPart> PartsOf(MinutesView view, string? print)
    {
        yield return new TextPart(MinutesWords.StateOf(view), Tone.Subtle);
        yield return new FactsPart([.. MinutesWords.FactsOf(view)]);
        var left = MostLines;
        foreach (var section in view.Sections.TakeWhile(_ => left > 0))
        {
            if (section.Title.Length > 0)
            {
                yield return new HeadingPart(section.Title);
            }

            foreach (var line in section.Lines.Take(left))
            {
                yield return new TextPart(LiveWords.Of(line), ToneOf(line));
            }

            left -= Math.Min(left, section.Lines.Count);
        }

        foreach (var part in Ending(view, print))
        {
            yield return part;
        }
    }

    private static IEnumerable<CardPart> Ending(MinutesView view, string? print)
    {
        if (view.Lines.Count == 0)
        {
            yield return new TextPart("Nothing was written down.", Tone.Subtle);
        }

        if (view.Lines.Count > MostLines)
        {
            var where = print is null ? "say 'minutes' in your own chat for a page with" : "the page has";
            yield return new TextPart($"The first {MostLines} of {view.Lines.Count} lines; {where} them all.");
        }

        if (view.Corrections.Count > 0)
        {
            yield return new HeadingPart("Corrections");
            foreach (var one in view.Corrections)
            {
                yield return new TextPart(MinutesWords.Of(one, view));
            }
        }

        if (view.Minutes is { State: MinutesState.Draft, IsUnattended: false })
        {
            yield return new InputPart("words", "Something to correct (begin with '3 to' for line 3)", InputKind.Line);
        }
    }

    private static IEnumerable<Button> ButtonsOf(MinutesView view, string? print, string? file)
    {
        var (partnership, key) = (view.Roster.Partnership.Key, view.Of.Series.Key);
        if (view.Minutes is { State: MinutesState.Draft, IsUnattended: false })
        {
            yield return new Button(
                "Propose this correction", PhrasePrefix.With(partnership, $"minutes of {key} correct {{words}}"));
        }

        if (view.Minutes.IsUnattended)
        {
            yield return new Button("It took place", PhrasePrefix.With(partnership, $"meeting happened {key}"));
            yield return new Button(
                "It did not happen", PhrasePrefix.With(partnership, $"meeting did not happen {key}"));
        }

        if (print is not null)
        {
            yield return Button.Link("To read or print", print);
        }

        if (file is not null)
        {
            yield return Button.Link("As a Markdown file", file);
        }
    }

    private static Tone ToneOf(MinuteLine line) =>
        line.Kind is LineKind.Decision or LineKind.Action ? Tone.Strong : Tone.Normal;
}
