using PartnerBot.Chat;
using PartnerBot.Chat.Grammar;
using PartnerBot.Domain.Meetings;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Features.Partnerships.Terms;
using PartnerBot.Features.Turns;
using PartnerBot.Store;

namespace PartnerBot.Features.Partnerships;

/// <summary>"series set core rule all core": one setting of a series.</summary>
public sealed class SetSeries(PartnerBotDb db) : IUseCase
{
    public async Task<Reply> HandleAsync(Turn turn, CancellationToken ct)
    {
        var (name, value) = (turn.Words.Text("setting"), turn.Words.Text("value"));
        var settings = SeriesWords.SettingsFor(turn);
        if (settings.Find(name) is not { } setting)
        {
            return Reply.Say(SeriesWords.NoSetting(name, settings.All));
        }

        var choice = await SeriesChoice.FindAsync(db, turn, key => $"series set {key} {name} {value}", ct);
        if (choice.One is not { } series)
        {
            return choice.Instead;
        }

        if (setting.Name == "last" && Refuse(turn, ref value) is { } refusal)
        {
            return refusal;
        }

        return setting.Read(value, SeriesTerms.None) is { } terms
            ? Refuse(turn, series, terms) ?? await SetAsync(turn, series, terms, ct)
            : Reply.Say(SeriesWords.NotRead(setting, value));
    }

    /// <summary>In a conversation a date may be "last Tuesday": it is read as of today.</summary>
    private static Reply? Refuse(Turn turn, ref string value)
    {
        var reading = DateWords.ReadDate(value, turn.Today);
        if (reading is not DateRead day)
        {
            return Reply.Say(reading.Sentence);
        }

        if (day.On > turn.Today)
        {
            return Reply.Say($"{reading.Sentence} is still to come. Please give the day of the last meeting that "
                + "took place.");
        }

        value = $"{day.On:uuuu-MM-dd}";
        return null;
    }

    /// <summary>A rule or a quorum that could never be met with the partners who are invited.</summary>
    private static Reply? Refuse(Turn turn, Series series, SeriesTerms terms)
    {
        if (!Series.LeavesTime(terms.CallBefore ?? series.CallBefore, terms.PublishBefore ?? series.PublishBefore))
        {
            return Reply.Say("There has to be time between asking for items and publishing the agenda: "
                + $"{series.Name} asks {Say.Length(series.CallBefore)} before and publishes "
                + $"{Say.Length(series.PublishBefore)} before.");
        }

        var tiers = terms.Tiers ?? series.Tiers;
        var seats = turn.Roster.Active.Where(organisation => tiers.Contains(organisation.Tier)).ToList();
        return Refuse(turn, series, seats, terms.Rule ?? series.Rule, "a date")
            ?? Refuse(turn, series, seats, terms.Quorum ?? series.Quorum, "a quorum");
    }

    private static Reply? Refuse(
        Turn turn, Series series, IReadOnlyCollection<Organisation> seats, WinningRule rule, string what)
    {
        if (rule.AtLeast > seats.Count)
        {
            return Reply.Say($"Only {Say.Count(seats.Count, "partner")} would be invited to {series.Name}, "
                + $"so {what} for at least {rule.AtLeast} could never be found.");
        }

        var outside = turn.Roster.Active.Except(seats).FirstOrDefault(each => rule.Essential.Contains(each.Id));
        return outside is null
            ? null
            : Reply.Say($"{outside.Name} would not be invited to {series.Name}, so {what} cannot wait for it.");
    }

    private async Task<Reply> SetAsync(Turn turn, Series series, SeriesTerms terms, CancellationToken ct)
    {
        var changes = await new SeriesChange(db, turn.Roster, turn.Today).MakeAsync(series, terms, ct);
        if (!changes.Any)
        {
            return Reply.Say("That is how it is set already.");
        }

        var text = $"{string.Join(". ", changes.Sentences)}.{await StandingAsync(series, ct)}";
        return Reply.Show(text, SeriesCard.ListOf(turn, [series]));
    }

    private async Task<string> StandingAsync(Series series, CancellationToken ct) =>
        (await db.OpenMeetingAsync(series.Id, ct))?.State switch
        {
            MeetingState.Scheduled => " The meeting that has its date already stays as it is.",
            MeetingState.Polling => " The date poll that is open goes on as it is.",
            _ => "",
        };
}
