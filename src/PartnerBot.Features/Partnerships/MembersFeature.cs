using PartnerBot.Features.Turns;

namespace PartnerBot.Features.Partnerships;

/// <summary>The people of a partnership.</summary>
public sealed class MembersFeature : IFeature
{
    public string Title => "People";

    public IEnumerable<Route> Routes => [.. Own, .. Joining, .. Changing];

    private static IEnumerable<Route> Own =>
    [
        Route.Look(
            "member|members list [of {partner...}]", "See who speaks for whom", "member list", _ => new ListMembers()),
        Route.Change(
            "away until {date...}",
            "Say that you are away; your deputy is asked",
            "away until 14 April",
            Access.Member,
            _ => new BeAway()),
        Route.Change("back", "Say that you are there again", "back", Access.Member, db => new ComeBack(db)),
    ];

    private static IEnumerable<Route> Joining =>
    [
        Route.Change(
            "member add {who...} [to {partner...}] [email {email}] [as {role...}] [phone-only]",
            "Add somebody, by name or @mention",
            "member add Ann Lee to kdyt email ann@kdyt.example",
            Access.Coordinator,
            db => new AddMember(db)),
        Route.Change(
            "member leave {who...}",
            "Somebody takes part no longer; the seat stays with the partner",
            "member leave Ann Lee",
            Access.Coordinator,
            db => new WithdrawMember(db)),
        Route.Change(
            "member return {who...}",
            "Somebody who left takes part again",
            "member return Ann Lee",
            Access.Coordinator,
            db => new ReadmitMember(db)),
        Route.Change(
            "member move {who...} to {partner...}",
            "Somebody speaks for another partner from now on",
            "member move Ann Lee to our-way",
            Access.Coordinator,
            db => new MoveMember(db)),
    ];

    private static IEnumerable<Route> Changing =>
    [
        Route.Change(
            "member role {who...} is|as {role...}",
            "Set what somebody does: coordinator, representative, deputy, chair, staff",
            "member role Ann Lee is representative and coordinator",
            Access.Coordinator,
            db => new SetRole(db)),
        Route.Change(
            "member deputy {who...} [for {partner...}]",
            "Name who answers when no representative can",
            "member deputy Eve Hart",
            Access.Coordinator,
            db => new NameDeputy(db)),
        Route.Change(
            "member away {who...} until {date...}",
            "Write down that somebody is away",
            "member away Ann Lee until 14 April",
            Access.Coordinator,
            db => new SetAway(db)),
        Route.Change(
            "member back {who...}",
            "Write down that somebody is there again",
            "member back Ann Lee",
            Access.Coordinator,
            db => new ComeBack(db)),
        Route.Change(
            "member email {who...} is {email}",
            "Set the address by which somebody is recognised",
            "member email Ann Lee is ann@kdyt.example",
            Access.Coordinator,
            db => new SetEmail(db)),
        Route.Change(
            "member rename {who...} to {name...}",
            "Change how somebody is called",
            "member rename Ann Lee to Ann Ray",
            Access.Coordinator,
            db => new RenameMember(db)),
    ];
}
