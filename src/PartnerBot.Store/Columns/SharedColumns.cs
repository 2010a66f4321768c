using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using PartnerBot.Domain;
using PartnerBot.Domain.Actions;
using PartnerBot.Domain.Agendas;
using PartnerBot.Domain.DatePolls;
using PartnerBot.Domain.Decisions;
using PartnerBot.Domain.Meetings;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Domain.Reminders;
using PartnerBot.Domain.Time;

namespace PartnerBot.Store.Columns;

/// <summary>How each type of value is written in a column.</summary>
internal static class SharedColumns
{
    private static readonly Type[] Identified =
    [
        typeof(Partnership), typeof(Organisation), typeof(Person), typeof(Member), typeof(Series), typeof(Meeting),
        typeof(DatePoll), typeof(Reminder), typeof(Room), typeof(Post), typeof(Change), typeof(Decision),
        typeof(DecisionClass), typeof(InboxItem),
        typeof(Minutes),
        typeof(Agenda), typeof(AgendaItem), typeof(UpdateRound),
        typeof(Board), typeof(BoardWait),
        typeof(ActionItem), typeof(Departure),
    ];

    /// <summary>Ids; the converter is generic in what is identified.</summary>
    public static void AddIds(this ModelConfigurationBuilder columns, Type converter)
    {
        foreach (var type in Identified)
        {
            columns.Properties(typeof(Id<>).MakeGenericType(type))
                .HaveConversion(converter.MakeGenericType(type));
        }
    }

    /// <summary>What both databases write alike.</summary>
    public static void AddSharedColumns(this ModelConfigurationBuilder columns)
    {
        columns.Properties<Enum>().HaveConversion<string>();
        columns.Properties<LocalDate>().HaveConversion<LocalDateText>();
        columns.Properties<LocalDateTime>().HaveConversion<LocalDateTimeText>();
        columns.Properties<Duration>().HaveConversion<DurationText>();
        columns.Properties<Period>().HaveConversion<PeriodText>();
        columns.Properties<Window>().HaveConversion<WindowText>();
        columns.Properties<Cadence>().HaveConversion<CadenceText>();
        columns.Properties<WorkingPattern>().HaveConversion<WorkingPatternText>();
        columns.Properties<QuietHours>().HaveConversion<QuietHoursText>();
        columns.Properties<Recipient>().HaveConversion<RecipientText>();
        columns.Properties<WinningRule>().HaveConversion<WinningRuleJson>();
        columns.Properties<VotingRule>().HaveConversion<VotingRuleJson>();
        columns.Properties<ChairRule>().HaveConversion<ChairRuleText>();
        columns.Properties<ItemInHand>().HaveConversion<ItemInHandJson>();
        columns.AddLists();
    }

    private static void AddLists(this ModelConfigurationBuilder columns)
    {
        columns.AddList<Slot>();
        columns.AddList<Answer>();
        columns.AddList<Tier>();
        columns.AddList<PreferredTime>();
        columns.AddList<Blackout>();
        columns.AddList<LocalDate>();
        columns.AddList<Id<Organisation>>();
        columns.AddList<Vote>();
        columns.AddList<BallotMark>();
        columns.AddList<Ballot>();
        columns.AddList<BallotCount>();
        columns.AddList<Attendance>();
        columns.AddList<MinuteLine>();
        columns.AddList<Correction>();
        columns.AddList<Id<Member>>();
        columns.AddList<StandingItem>();
        columns.AddList<WrittenUpdate>();
        columns.AddList<string>();
    }

    private static void AddList<T>(this ModelConfigurationBuilder columns) =>
        columns.Properties<ImmutableArray<T>>().HaveConversion<ListJson<T>, ListComparer<T>>();
}
