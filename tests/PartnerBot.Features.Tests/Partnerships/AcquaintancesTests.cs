using PartnerBot.Chat;
using PartnerBot.Testing;

namespace PartnerBot.Features.Tests.Partnerships;

/// <summary>Who is who: accounts, addresses and names on display, and what a coordinator may not do to others' people.
/// </summary>
public sealed class AcquaintancesTests
{
    [Fact]
    public async Task A_coordinator_cannot_take_over_somebody_of_another_partnership()
    {
        using var talk = await Talk.WithAsync(Some.Axis, Some.Mind);
        await talk.SaysAsync("ann", "member add Zoe to basement email zoe@example.org");

        Assert.Contains(
            "I know Zoe from elsewhere too",
            await talk.SaysAsync("ann", "member email Zoe is ann2@example.org"),
            StringComparison.Ordinal);
        Assert.Contains(
            "I know Zoe from elsewhere too",
            await talk.SaysAsync("ann", "member rename Zoe to Nobody"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_coordinator_cannot_give_an_account_the_address_of_somebody_else()
    {
        using var talk = await Talk.WithAsync();
        var mallory = new Speaker("teams", "29:mallory") { Name = "Mallory" };

        var both = await Mentioning(talk, "member add {} to basement email director@elsewhere.example", mallory);
        Assert.Contains("Please leave the address out.", both, StringComparison.Ordinal);
        await Mentioning(talk, "member add {} to basement", mallory);
        Assert.Contains(
            "I recognise Mallory by their account already",
            await talk.SaysAsync("ann", "member email Mallory is director@elsewhere.example"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_reached_by_telephone_can_come_into_the_chat()
    {
        using var talk = await Talk.WithAsync();
        await talk.SaysAsync("ann", "member add Gus Orr to basement phone-only");

        var reply = await Mentioning(
            talk, "member add {} to basement", new Speaker("teams", "29:gus") { Name = "Gus Orr" });

        Assert.StartsWith("Gus Orr of Basement was reached by telephone until now.", reply, StringComparison.Ordinal);
        Assert.NotNull(await talk.LookAsync(async db => await db.Handles.FindAsync("teams", "29:gus")));
    }

    [Theory]
    [InlineData("member add Fay to basement email fay@example.org")]
    [InlineData("member role Bob is coordinator")]
    [InlineData("member leave Ann")]
    [InlineData("member email Ann is bob2@example.org")]
    [InlineData("member away Ann until 20 March")]
    public async Task Only_a_coordinator_changes_people(string said)
    {
        using var talk = await Talk.WithAsync();

        Assert.Equal("Only a coordinator can do that. Please ask Ann.", await talk.SaysAsync("bob", said));
    }

    [Fact]
    public async Task A_name_on_display_is_no_proof()
    {
        using var talk = await Talk.WithAsync();
        var impostor = new Speaker("teams", "29:other") { Name = "Cat" };

        var reply = await Mentioning(talk, "member add {} to basement", impostor);

        Assert.Contains("There is a Cat at Basement already", reply, StringComparison.Ordinal);
        Assert.Null(await talk.LookAsync(async db => await db.Handles.FindAsync("teams", "29:other")));
    }

    [Fact]
    public async Task Addresses_are_for_coordinators_and_never_for_a_shared_room()
    {
        using var talk = await Talk.WithAsync();

        Assert.Contains("bob@example.org", await talk.SaysAsync("ann", "member list"), StringComparison.Ordinal);
        Assert.DoesNotContain("@example.org", await talk.SaysAsync("bob", "member list"), StringComparison.Ordinal);
        await talk.SaysAsync("bob", "away until 20 March");
        var shared = await talk.SaysInRoomAsync("ann", "member list");
        Assert.DoesNotContain("@example.org", shared, StringComparison.Ordinal);
        Assert.DoesNotContain("20 March", shared, StringComparison.Ordinal);
        Assert.DoesNotContain(
            "fay@",
            await talk.SaysInRoomAsync("ann", "member add Fay to basement email fay@example.org"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_is_added_by_a_mention_and_recognised_by_the_account()
    {
        using var talk = await Talk.WithAsync();
        var fay = new Speaker("teams", "29:fay")
        {
            Name = "Fay Moss",
            EntraObjectId = "5f1c0a52-8c0e-4c8a-9f57-0d1f6f7e2b11",
        };

        var reply = await Mentioning(talk, "member add {} to basement", fay);

        Assert.Equal(
            "Fay Moss now speaks for Basement, as representative. I recognise the account that you mentioned.", reply);
        var room = new RoomAddress("teams", "chat:fay", RoomKind.Personal);
        var heard = await talk.HearAsync(new Incoming(IncomingKind.Said, "d-fay", fay, room, "member list"));
        Assert.Contains("Fay Moss", Rendering.Of(heard), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mention_of_somebody_who_is_there_finds_them()
    {
        using var talk = await Talk.WithAsync();
        await talk.SaysAsync("bob", "status");

        Assert.Contains(
            "Bob is away until Friday 20 March 2026",
            await Mentioning(talk, "member away {} until 20 March", talk.SpeakerOf("bob")),
            StringComparison.Ordinal);
        Assert.Contains(
            "takes part already, for Our Way",
            await Mentioning(talk, "member add {} to basement", talk.SpeakerOf("bob")),
            StringComparison.Ordinal);
    }

    private static async Task<string> Mentioning(Talk talk, string text, Speaker who)
    {
        var said = talk.Said("ann", text.Replace("{}", Mention.Marker(0), StringComparison.Ordinal));
        return Rendering.Of(await talk.HearAsync(said with { Mentions = [new Mention(who)] }));
    }
}
