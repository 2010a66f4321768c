using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using NodaTime;
using PartnerBot.Chat;
using PartnerBot.Chat.Calendars;
using PartnerBot.Chat.Documents;
using PartnerBot.Domain.Actions;
using PartnerBot.Domain.Agendas;
using PartnerBot.Domain.Decisions;
using PartnerBot.Domain.Meetings;
using PartnerBot.Features.Actions;
using PartnerBot.Features.Agendas;
using PartnerBot.Features.DatePolls;
using PartnerBot.Features.Decisions;
using PartnerBot.Features.Help;
using PartnerBot.Features.Meetings;
using PartnerBot.Features.Meetings.Live;
using PartnerBot.Features.Meetings.Records;
using PartnerBot.Features.Partnerships;
using PartnerBot.Features.Partnerships.Import;
using PartnerBot.Features.Partnerships.Privacy;
using PartnerBot.Features.Register;
using PartnerBot.Features.Rehearsal;
using PartnerBot.Features.Reminders;
using PartnerBot.Features.Turns;
using PartnerBot.Store;

namespace PartnerBot.Features;

/// <summary>What can be done. The rooms are listed one by one: what is not here cannot be said.</summary>
public static class FeaturesSetup
{
    /// <summary>Needs a store (see AddStore), a <see cref="PublicAddress"/> and at least one
    /// <see cref="IMessenger"/>; takes the
    /// system's clock and no witness where none were given.</summary>
    public static IServiceCollection AddFeatures(this IServiceCollection services)
    {
        services.TryAddSingleton<IClock>(SystemClock.Instance);
        services.TryAddSingleton<IWitness, NoWitness>();
        services.TryAddSingleton<DueWork>();
        services.TryAddSingleton(new Retention());
        services.TryAddSingleton(new Attention());
        return services.AddTurns().AddReminders().AddRooms();
    }

    /// <summary>The import by itself, for a command line that speaks to nobody.</summary>
    public static ImportPartnership ImportInto(IWriter writer) => new ServiceCollection()
        .AddLogging()
        .AddSingleton(_ => writer)
        .AddSingleton(new PublicAddress(new Uri("https://import.invalid")))
        .AddFeatures()
        .BuildServiceProvider()
        .GetRequiredService<ImportPartnership>();

    private static IServiceCollection AddRooms(this IServiceCollection services) => services
        .AddWaits()
        .AddSingleton<IPersonas, ListPersonas>()
        .AddSingleton<ICalendarDesk, ReadCalendar>()
        .AddSingleton<INoteWriter, PollNotes>()
        .AddSingleton<INoteWriter, MeetingNotes>()
        .AddSingleton<INoteWriter, AgendaNotes>()
        .AddSingleton<INoteWriter, ItemNotes>()
        .AddSingleton<INoteWriter, UpdateNotes>()
        .AddRegister()
        .AddSingleton<INoteWriter, ActionNotes>()
        .AddSingleton<INoteWriter, DepartureNotes>()
        .AddSingleton<IFollower, FollowDepartures>()
        .AddRoller<ActionItem, ChaseActions>()
        .AddSingleton<IAgendaOffer, OfferOpenActions>()
        .AddSingleton<ImportPartnership>()
        .AddSingleton<IFeature, HelpFeature>()
        .AddSingleton<IFeature, PollsFeature>()
        .AddSingleton<IFeature, MeetingsFeature>()
        .AddMinutes()
        .AddDeciding()
        .AddSingleton<IFeature, ActionsFeature>()
        .AddSingleton<AgendaMaking>()
        .AddSingleton<IAgendaOffer, ReviewsOffer>()
        .AddSingleton<IFollower, AgendaFollower>()
        .AddRoller<Agenda, AgendaRoller>()
        .AddRoller<UpdateRound, UpdateRoller>()
        .AddSingleton<IFeature, AgendasFeature>()
        .AddSingleton<IFeature, PartnersFeature>()
        .AddSingleton<IFeature, MembersFeature>()
        .AddSingleton<IFeature, SeriesFeature>()
        .AddSingleton<IFeature, SettingsFeature>()
        .AddSingleton<IFeature, PrivacyFeature>()
        .AddSingleton<IDocumentSource, PersonalDocuments>()
        .AddSingleton<ForgetOld>()
        .AddSingleton<IFeature, RehearsalFeature>();

    // In this order "status" lists them.
    private static IServiceCollection AddWaits(this IServiceCollection services) => services
        .AddSingleton<IWaits, PollsWaiting>()
        .AddSingleton<IWaits, VotesWaiting>()
        .AddSingleton<IWaits, AgendasWaiting>()
        .AddSingleton<IWaits, CorrectionsWaiting>()
        .AddSingleton<IWaits, BoardsWaiting>();

    private static IServiceCollection AddMinutes(this IServiceCollection services) => services
        .AddSingleton<IFeature, MinutesFeature>()
        .AddSingleton<INoteWriter, MinutesNotes>()
        .AddSingleton<IFollower, FollowHeld>()
        .AddRoller<Minutes, RollMinutes>()
        .AddSingleton<IDocumentSource, MinutesDocuments>();

    private static IServiceCollection AddDeciding(this IServiceCollection services) => services
        .AddSingleton<INoteWriter, DecisionNotes>()
        .AddRoller<Decision, CloseVotes>()
        .AddSingleton<IFollower, FollowSeats>()
        .AddSingleton<IFeature, DecisionsFeature>()
        .AddSingleton<IFeature, ClassesFeature>();

    private static IServiceCollection AddRegister(this IServiceCollection services) => services
        .AddSingleton<IFollower, FollowBoards>()
        .AddSingleton<INoteWriter, BoardNotes>()
        .AddSingleton<INoteWriter, ReviewNotes>()
        .AddSingleton<IDocumentSource, RegisterExport>()
        .AddSingleton<IFeature, RegisterFeature>()
        .AddSingleton<IFeature, BoardsFeature>();

    /// <summary>The phrases that move the bot's clock: in local mode only. Needs an
    /// <see cref="IMovableClock"/>.</summary>
    public static IServiceCollection AddTimeMachine(this IServiceCollection services) => services
        .AddSingleton<TimeMachine>()
        .AddSingleton<SpokenCount>()
        .AddSingleton<IWitness>(found => found.GetRequiredService<SpokenCount>())
        .AddSingleton<Travel>()
        .AddSingleton<IFeature, ClockFeature>();

    private static IServiceCollection AddTurns(this IServiceCollection services) => services
        .AddSingleton<IDocumentDesk, DocumentDesk>()
        .AddSingleton<ISearchSource, FindDecisions>()
        .AddSingleton<ISearchDesk, LookUp>()
        .AddSingleton<RouteBook>()
        .AddSingleton<Func<RouteBook>>(found => found.GetRequiredService<RouteBook>)
        .AddSingleton<Welcome>()
        .AddSingleton<Reception>()
        .AddSingleton<IInbox, Inbox>()
        .AddSingleton<IFrontDesk, FrontDesk>();

    private static IServiceCollection AddReminders(this IServiceCollection services) => services
        .AddSingleton<Waker>()
        .AddSingleton<Ledger>()
        .AddSingleton<Notes>()
        .AddSingleton<PersonalRooms>()
        .AddSingleton<FallBack>()
        .AddSingleton(new Backoff(0))
        .AddSingleton<Outbox>()
        .AddSingleton<QuietRooms>()
        .AddSingleton<ReminderDispatcher>()
        .AddRoller<Series, RollCadences>()
        .AddSingleton<Ticks>();
}
