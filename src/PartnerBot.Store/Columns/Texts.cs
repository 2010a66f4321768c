using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using NodaTime;
using NodaTime.Text;
using PartnerBot.Domain.Meetings;
using PartnerBot.Domain.Reminders;
using PartnerBot.Domain.Time;

namespace PartnerBot.Store.Columns;

/// <summary>ISO 8601: "2026-04-14".</summary>
internal sealed class LocalDateText() : ValueConverter<LocalDate, string>(
    date => LocalDatePattern.Iso.Format(date), text => LocalDatePattern.Iso.Parse(text).Value);

/// <summary>ISO 8601: "2026-04-14T10:00:00".</summary>
internal sealed class LocalDateTimeText() : ValueConverter<LocalDateTime, string>(
    time => LocalDateTimePattern.ExtendedIso.Format(time), text => LocalDateTimePattern.ExtendedIso.Parse(text).Value);

/// <summary>Days, hours, minutes and seconds: "0:01:30:00".</summary>
internal sealed class DurationText() : ValueConverter<Duration, string>(
    length => DurationPattern.Roundtrip.Format(length), text => DurationPattern.Roundtrip.Parse(text).Value);

/// <summary>ISO 8601: "P10D".</summary>
internal sealed class PeriodText() : ValueConverter<Period, string>(
    period => PeriodPattern.Roundtrip.Format(period), text => PeriodPattern.Roundtrip.Parse(text).Value);

/// <summary>ISO 8601, both ends included: "2026-03-31/2026-04-14".</summary>
internal sealed class WindowText() : ValueConverter<Window, string>(
    window => DomainText.Write(window), text => DomainText.Window(text));

internal sealed class CadenceText() : ValueConverter<Cadence, string>(
    cadence => cadence.ToString(), text => DomainText.Cadence(text));

internal sealed class WorkingPatternText() : ValueConverter<WorkingPattern, string>(
    pattern => pattern.ToString(), text => DomainText.WorkingPattern(text));

internal sealed class QuietHoursText() : ValueConverter<QuietHours, string>(
    quiet => quiet.ToString(), text => DomainText.QuietHours(text));

internal sealed class RecipientText() : ValueConverter<Recipient, string>(
    recipient => recipient.Value, text => new Recipient(text));

/// <summary>"host", "rotating", "independent Mary Jones".</summary>
internal sealed class ChairRuleText() : ValueConverter<ChairRule, string>(
    chair => chair.ToString(), text => DomainText.ChairRule(text));
