namespace PartnerBot.Chat.Calendars;

/// <summary>What a calendar is asked to do with an event (RFC 5546 1.4).</summary>
public enum CalendarMethod
{
    /// <summary>Shows it: nobody answers.</summary>
    Publish,

    /// <summary>Puts it into the calendar, or moves the one that is there.</summary>
    Request,

    /// <summary>Takes it out of the calendar.</summary>
    Cancel,
}
