using PartnerBot.Chat;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Testing;

namespace PartnerBot.Features.Tests.Turns;

/// <summary>Looking up a decision while writing a message.</summary>
public class LookUpTests
{
    [Fact]
    public async Task A_decision_is_found_and_comes_as_its_card()
    {
        using var talk = await WithDecisionsAsync();

        var answer = await SearchAsync(talk, "bob", "van");

        var hit = Assert.Single(answer.Hits);
        Assert.StartsWith("D-2026-001: Buy a second van", hit.Title, StringComparison.Ordinal);
        Assert.NotEmpty(hit.Note);
        Assert.Contains("the first is always out", Rendering.Of(Reply.Show(hit.Card)));
    }

    [Fact]
    public async Task Before_anything_is_typed_the_newest_come_first_page_by_page()
    {
        using var talk = await WithDecisionsAsync();

        var first = await SearchAsync(talk, "bob", "", take: 2);
        var second = await SearchAsync(talk, "bob", "", skip: 2, take: 2);
        var third = await SearchAsync(talk, "bob", "", skip: 4, take: 2);

        Assert.Equal(["D-2026-003", "D-2026-002"], Labels(first));
        Assert.Equal(["D-2026-001"], Labels(second));
        Assert.Equal(([], ""), (Labels(third), third.Instead));
    }

    [Theory]
    [InlineData("zebra", "I find nothing with “zebra”")]
    [InlineData("?!", "a word or two")]
    [InlineData("mind: van", "You do not take part in a partnership of that name.")]
    public async Task What_cannot_be_found_is_said(string words, string expected)
    {
        using var talk = await WithDecisionsAsync(Some.Axis, Some.Mind);

        var answer = await SearchAsync(talk, "bob", words);

        Assert.Empty(answer.Hits);
        Assert.Contains(expected, answer.Instead);
    }

    [Fact]
    public async Task A_stranger_finds_nothing_and_nothing_is_kept_of_them()
    {
        using var talk = await WithDecisionsAsync();

        var answer = await SearchAsync(talk, "mallory", "van");

        Assert.Empty(answer.Hits);
        Assert.Contains("I do not know you yet.", answer.Instead);
    }

    [Fact]
    public async Task Another_partnerships_decisions_are_not_there()
    {
        using var talk = await WithDecisionsAsync(Some.Axis, Some.Mind);
        await talk.SaysAsync("zoe", "status");

        Assert.Empty((await SearchAsync(talk, "zoe", "van")).Hits);
    }

    [Fact]
    public async Task What_is_for_the_core_goes_only_where_the_core_reads_along()
    {
        using var talk = await WithDecisionsAsync();
        await talk.SaysAsync("ann", "decision record Cut the budget because money is short seen-by core");
        await talk.SaysInRoomAsync("ann", "room here");
        await talk.SaysInRoomAsync("ann", "room here for core", "core-room");

        Assert.Single((await SearchAsync(talk, "bob", "budget")).Hits); // a chat of his own with the bot
        Assert.Single((await SearchAsync(talk, "bob", "budget", room: talk.SharedRoom("core-room"))).Hits);
        Assert.Empty((await SearchAsync(talk, "bob", "budget", room: talk.SharedRoom())).Hits);
        // A chat that the bot was never in: nobody knows who reads along.
        Assert.Empty((await SearchAsync(talk, "bob", "budget", room: talk.SharedRoom("elsewhere"))).Hits);
        Assert.Single((await SearchAsync(talk, "bob", "van", room: talk.SharedRoom("elsewhere"))).Hits);
    }

    [Fact]
    public async Task Beside_a_chat_that_the_bot_is_not_in_nothing_becomes_a_shared_room()
    {
        using var talk = await Talk.WithAsync();
        var aside = talk.Said("ann", "status", talk.SharedRoom("somebody-elses")) with
        {
            Kind = IncomingKind.Pressed,
            AnswersInline = true,
            IsAside = true,
        };

        var answer = await talk.Get<IFrontDesk>().HearAsync(aside, CancellationToken.None);

        Assert.Contains("Axis Youth Hub", Rendering.Of(answer.Reply));
        Assert.DoesNotContain("somebody-elses", await talk.SaysAsync("ann", "room list"));
        await talk.HearsAsync("ann"); // the poll opens: to rooms that there are
        Assert.DoesNotContain(
            talk.Messenger.Messages, message => message.Room.Id.Contains("somebody-elses", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Beside_a_shared_room_only_the_speaker_reads_the_answer()
    {
        var scene = Some.Axis.WithOrganisation("college", "College", Tier.Wider).WithPerson("Wyn", "college");
        using var talk = await Talk.WithAsync(scene);
        await talk.SaysInRoomAsync("ann", "room here");
        await talk.SaysInRoomAsync("ann", "room here for core", "core-room");
        await talk.SaysInRoomAsync("ann", "action add Pay up by 6 March for Bob", "core-room");

        Assert.Contains("Pay up", await AsideAsync(talk, "bob"));
        Assert.Contains("No action is open.", await AsideAsync(talk, "wyn"));
    }

    private static async Task<string> AsideAsync(Talk talk, string who)
    {
        var aside = talk.Said(who, "action list all", talk.SharedRoom()) with { AnswersInline = true, IsAside = true };
        return Rendering.Of((await talk.Get<IFrontDesk>().HearAsync(aside, CancellationToken.None)).Reply);
    }

    private static IEnumerable<string> Labels(SearchAnswer answer) =>
        answer.Hits.Select(hit => hit.Title.Split(':')[0]);

    private static Task<SearchAnswer> SearchAsync(
        Talk talk, string who, string words, int skip = 0, int take = 10, RoomAddress? room = null) =>
        talk.Get<ISearchDesk>().SearchAsync(
            new SearchQuestion(talk.SpeakerOf(who), room ?? talk.PersonalRoom(who), words, skip, take),
            CancellationToken.None);

    private static async Task<Talk> WithDecisionsAsync(params Scene[] scenes)
    {
        var talk = await Talk.WithAsync(scenes);
        await talk.SaysAsync("bob", "status"); // so that he is known by his account
        await talk.SaysAsync("ann", "decision record Buy a second van because the first is always out");
        await talk.SaysAsync("ann", "decision record Open on Saturdays because families asked for it");
        await talk.SaysAsync("ann", "decision record Close in August because nobody comes");
        return talk;
    }
}
