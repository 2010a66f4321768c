using NodaTime;
using PartnerBot.Chat;
using PartnerBot.Chat.Grammar;
using PartnerBot.Domain;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Store;

namespace PartnerBot.Features.Turns;

/// <summary>What came of one thing that was said.</summary>
/// <param name="Reply">What to say.</param>
/// <param name="What">For the log: the phrase's literal words, never what people wrote.</param>
public sealed record Outcome(Reply Reply, string What)
{
    public Id<Partnership>? PartnershipId { get; init; }

    public Id<Member>? MemberId { get; init; }

    public Func<CancellationToken, Task<Reply>>? Afterwards { get; init; }
}

/// <summary>Takes somebody who was identified to the use case they ask for, if they may.</summary>
public sealed class Reception(RouteBook routes, Welcome welcome)
{
    public async Task<Outcome> ReceiveAsync(
        PartnerBotDb db, Incoming incoming, Person? person, Room room, Instant now, CancellationToken ct)
    {
        if (incoming.Kind is IncomingKind.Departed or IncomingKind.Renamed)
        {
            return new Outcome(Reply.Nothing, incoming.Kind == IncomingKind.Departed ? "departed" : "renamed");
        }

        var place = await Places.FindAsync(db, person, room, incoming.Text, ct);
        if (person is null && incoming.Speaker.Email is not { Length: > 0 })
        {
            place = Places.WithoutAddress;
        }

        if (incoming.Kind == IncomingKind.Arrived)
        {
            return new Outcome(await welcome.GreetAsync(db, place, room, now, ct), "welcome");
        }

        return place switch
        {
            Found found => await AnswerAsync(db, incoming, found, room, now, ct),
            NotFound missing => new Outcome(missing.Reply, missing.What),
            _ => throw new InvalidOperationException("A place is found or not."),
        };
    }

    private async Task<Outcome> AnswerAsync(
        PartnerBotDb db, Incoming incoming, Found found, Room room, Instant now, CancellationToken ct)
    {
        var notice = Places.Settle(found, room);
        if (notice.Length > 0)
        {
            db.Changes.Add(LineOf(found.Roster, found.Me, incoming, "room claimed", now));
        }

        var understanding = routes.Read(found.Phrase, incoming);
        if (understanding is not Understood understood)
        {
            return Place(found, new Outcome(WithNotice(notice, RouteBook.Explain(understanding)), "not understood"));
        }

        var route = routes.RouteOf(understood.Phrase);
        var turn = new Turn(found.Roster, found.Me, room, understood.Words, incoming, now);
        if (Refuse(route, turn) is { } refusal)
        {
            return Place(found, new Outcome(WithNotice(notice, refusal), "refused"));
        }

        var reply = await HandleAsync(db, route, turn, ct);
        return Place(found, new Outcome(WithNotice(notice, reply), route.Name) { Afterwards = turn.Afterwards });
    }

    // A line for what was changed, not for what was asked: a form that was opened, or a request that was turned down,
    // changed nothing. What is done after the turn is taken at its word.
    private static async Task<Reply> HandleAsync(PartnerBotDb db, Route route, Turn turn, CancellationToken ct)
    {
        if (route.Effect == Effect.Look)
        {
            return await route.Make(db).HandleAsync(turn, ct);
        }

        var changes = new ChangesSince(db);
        var reply = await route.Make(db).HandleAsync(turn, ct);
        if (turn.Afterwards is not null || changes.Any())
        {
            db.Changes.Add(LineOf(turn.Roster, turn.Me, turn.Incoming, route.WhatOf(turn.Words), turn.Now));
        }

        return reply;
    }

    private static Change LineOf(Roster roster, Seated by, Incoming incoming, string what, Instant now) =>
        new(Id<Change>.New(now), roster.Partnership.Id, by.Person.Id, incoming.Room.Channel, what, now);

    private static Outcome Place(Found found, Outcome outcome) => outcome with
    {
        PartnershipId = found.Roster.Partnership.Id,
        MemberId = found.Me.Member.Id,
    };

    private static Reply WithNotice(string notice, Reply reply) =>
        notice.Length == 0 ? reply : reply with { Text = $"{notice}\n\n{reply.Text}" };

    private static Reply? Refuse(Route route, Turn turn)
    {
        if (route.Effect == Effect.Add && turn.Incoming.IsRepeated)
        {
            return Reply.Say("I have that already: it reached me twice, and I wrote it down once.");
        }

        var may = route.Access switch
        {
            Access.Coordinator => turn.IsCoordinator,
            Access.Lead => turn.IsLead,
            _ => true,
        };
        if (may)
        {
            return null;
        }

        var coordinators = turn.Roster.Present.Where(seated => seated.Member.Is(Roles.Coordinator))
            .Select(seated => Say.Plain(seated.Person.Name)).ToList();
        var who = route.Access == Access.Lead ? "Only a coordinator or the lead" : "Only a coordinator";
        return Reply.Say(coordinators.Count == 0
            ? $"{who} can do that, and there is no coordinator yet. Whoever runs the bot can name one."
            : $"{who} can do that. Please ask {Say.List(coordinators)}.");
    }
}
