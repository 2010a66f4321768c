using PartnerBot.Chat;
using PartnerBot.Testing;

namespace PartnerBot.Features.Tests.Actions;

/// <summary>What actions and messages bring to the agenda.</summary>
public class AgendaActionTests
{
    private const string Link =
        "https://teams.microsoft.com/l/message/19:axis@thread.v2/1795?tenantId=a&context=%7B%7D";

    [Fact]
    public async Task Open_actions_are_on_the_next_agenda_without_saying_whose()
    {
        using var talk = await ScheduledAsync();
        await talk.SaysInRoomAsync("ann", "room here");
        await talk.SaysAsync("ann", "action add Send the rota by 6 March for Bob");

        await talk.ForwardToAsync("2026-03-17T10:00");

        var heard = await talk.RoomHearsAsync();
        Assert.Contains("Open actions", heard);
        Assert.DoesNotContain("rota", heard);
    }

    [Fact]
    public async Task Where_nothing_is_open_no_item_asks_for_it()
    {
        using var talk = await ScheduledAsync();
        await talk.SaysAsync("ann", "action add Send the rota by 6 March for Bob");
        await talk.SaysAsync("bob", "action done 1");

        await talk.ForwardToAsync("2026-03-17T10:00");

        Assert.DoesNotContain("Open actions", await talk.SaysAsync("bob", "agenda core"));
    }

    [Fact]
    public async Task A_message_is_put_on_the_agenda_with_a_link_to_it()
    {
        using var talk = await ScheduledAsync();
        var form = await AsideAsync(talk, "agenda new", []);
        var title = Assert.Single(form.Card!.Parts.OfType<InputPart>(), input => input.Id == "title");
        Assert.Equal("Who opens on Saturdays?", title.Value);

        var done = await AsideAsync(
            talk, form.Card.Buttons[0].Says, [("title", title.Value), ("kind", "decision"), ("minutes", "15")]);

        Assert.Contains("Added as item", done.Text);
        Assert.Contains("Who opens on Saturdays?", done.Text);
        var agenda = (await talk.AskAsync("cat", "agenda core")).Card!;
        var item = Assert.Single(agenda.Parts.OfType<ChoicePart>(), part => part.Label.Contains(title.Value));
        Assert.Equal(Link, Assert.Single(item.Buttons).Opens);
    }

    [Fact]
    public async Task Asked_which_meeting_the_message_is_not_forgotten()
    {
        var scene = Some.Axis.WithSeries("wider", "Wider meeting", "P3M/P3M", "Tue 14:00", null)
            .With(scene => scene.Series("wider").Tiers = [.. Enum.GetValues<Domain.Partnerships.Tier>()]);
        using var talk = await Talk.WithAsync(scene);

        var which = await AsideAsync(talk, "agenda new", []);
        Assert.Equal("Which meeting?", which.Card!.Title);
        var form = await AsideAsync(talk, which.Card.Buttons[0].Says, []);

        Assert.Contains($"link {Link}", form.Card!.Buttons[0].Says);
        Assert.Contains("Who opens on Saturdays?", Rendering.Of(form));
    }

    // As a channel's action on a message says it.
    private static async Task<Reply> AsideAsync(Talk talk, string says, (string Id, string Value)[] inputs)
    {
        var pressed = talk.Said("bob", says, talk.SharedRoom("anywhere")) with
        {
            Kind = IncomingKind.Pressed,
            AnswersInline = true,
            IsAside = true,
            About = new QuotedMessage("Who opens on Saturdays?", Link),
            Inputs = inputs.Aggregate(
                System.Collections.Immutable.ImmutableDictionary<string, string>.Empty,
                (all, input) => all.Add(input.Id, input.Value)),
        };
        return (await talk.Get<IFrontDesk>().HearAsync(pressed, CancellationToken.None)).Reply;
    }

    private static async Task<Talk> ScheduledAsync()
    {
        var talk = await Talk.WithAsync();
        await talk.TickAsync();
        await talk.SaysAsync("ann", "meeting confirm core Thursday 19 March 2026 10:00");
        return talk;
    }
}
