using PartnerBot.Domain.Meetings;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Features.Meetings.Live;

namespace PartnerBot.Features.Meetings.Records;

/// <summary>One part of the minutes: an item of the agenda, with what was written under it.</summary>
/// <param name="Title">Empty for what stands under no item.</param>
public sealed record MinutesSection(string Title, IReadOnlyList<MinuteLine> Lines);

/// <summary>Minutes as somebody may see them: what is not for them is not in it.</summary>
public sealed class MinutesView
{
    /// <param name="of">The meeting.</param>
    /// <param name="titles">What the items of the agenda are called, by their links.</param>
    /// <param name="viewers">Who looks; for several at once, what each of them may see.</param>
    public MinutesView(Running of, IReadOnlyDictionary<string, string> titles, params Viewer[] viewers)
    {
        (Of, Corrections) = (of, [.. of.Minutes.Corrections.Where(one => viewers.All(one.Sight.IsFor))]);
        Lines = [.. of.Minutes.Standing.Where(line => viewers.All(line.Sight.IsFor))];
        Sections =
        [
            .. Lines.GroupBy(line => titles.GetValueOrDefault(line.Item, ""))
                .Select(group => new MinutesSection(group.Key, [.. group])),
        ];
    }

    public Running Of { get; }

    public Minutes Minutes => Of.Minutes;

    public Roster Roster => Of.Roster;

    public IReadOnlyList<MinuteLine> Lines { get; }

    public IReadOnlyList<MinutesSection> Sections { get; }

    public IReadOnlyList<Correction> Corrections { get; }
}
