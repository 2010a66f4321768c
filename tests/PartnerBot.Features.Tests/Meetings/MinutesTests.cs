using PartnerBot.Chat.Documents;
using PartnerBot.Domain;
using PartnerBot.Domain.Meetings;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Features.Rehearsal;
using PartnerBot.Testing;

namespace PartnerBot.Features.Tests.Meetings;

/// <summary>Minutes after the meeting: how they are read, corrected and approved, and by whom.</summary>
public sealed class MinutesTests
{
    [Fact]
    public async Task A_partner_proposes_a_correction_and_the_coordinator_accepts_it()
    {
        using var talk = await DraftAsync();
        await talk.HearsAsync("bob");

        Assert.Contains("That is correction 1", await talk.SaysAsync("bob", "minutes correct 1 to We meet in May"),
            StringComparison.Ordinal);
        var asked = await talk.HearsAsync("ann");
        Assert.Contains("1. Our Way: We meet in May (line 1 now: We meet in June)", asked, StringComparison.Ordinal);
        Assert.Equal("That one is for Ann of KDYT to settle.", await talk.SaysAsync("bob", "minutes accept 1"));

        Assert.Contains("say so now", await talk.PressesAsync("ann", "Accept"), StringComparison.Ordinal);
        Assert.Contains("“We meet in May” was taken into the minutes", await talk.HearsAsync("bob"),
            StringComparison.Ordinal);
        Assert.Contains("1. We meet in May\n", await talk.SaysAsync("cat", "minutes"), StringComparison.Ordinal);
        Assert.Equal(MinutesRefusals.CorrectionSettled.Sentence, await talk.SaysAsync("ann", "minutes decline 1"));
        Assert.Equal(MinutesRefusals.NoSuchCorrection.Sentence, await talk.SaysAsync("ann", "minutes accept 7"));
    }

    [Fact]
    public async Task Where_the_coordinator_has_a_conflict_of_interest_the_lead_settles_it_and_people_hear_who()
    {
        using var talk = await KeptFromAsync("nightstop", chair: "basement", Some.Axis.WithPerson("Lou", "kdyt"));
        await talk.SaysAsync("ann", "member role Dan is coordinator and representative");
        await talk.SaysAsync("ann", "member role Ann is representative");

        Assert.Equal(
            "Thank you. That is correction 1; the coordinator may not see it, so Ann of KDYT and Lou of KDYT have it, "
                + "and you will hear what becomes of it.",
            await talk.SaysAsync("bob", "minutes correct r1 to We pay in May"));
        Assert.Contains("(waits for Ann of KDYT and Lou of KDYT)", await talk.SaysAsync("bob", "minutes"));
        await talk.TickAsync();
        Assert.DoesNotContain("correction", await talk.HearsAsync("dan"));
        Assert.Contains("The coordinator may not see this, so it is with you.", await talk.HearsAsync("lou"));
        Assert.Contains("1. Our Way: We pay in May (line R1 now: We pay in June)", await talk.HearsAsync("ann"));

        Assert.Equal(MinutesRefusals.NoSuchCorrection.Sentence, await talk.SaysAsync("dan", "minutes accept 1"));
        Assert.Equal(
            "That one is for Ann of KDYT and Lou of KDYT to settle.", await talk.SaysAsync("cat", "minutes accept 1"));
        Assert.Contains("say so now", await talk.PressesAsync("lou", "Accept"));
        Assert.Contains("was taken into the minutes", await talk.HearsAsync("bob"));
        Assert.Contains("R1. We pay in May", await talk.SaysAsync("cat", "minutes"));
    }

    [Theory]
    [InlineData("basement", "the coordinator may not see it, so Cat of Basement has it, and you will hear")]
    [InlineData(null, "nobody who could settle it may see it, so it stays on record as a proposal.")]
    [InlineData("kdyt", "nobody who could settle it may see it, so it stays on record as a proposal.")] // the same one
    public async Task Where_the_lead_has_the_conflict_too_the_chair_settles_it_or_nobody(string? chair, string answer)
    {
        using var talk = await KeptFromAsync("kdyt", chair, Some.Axis);

        Assert.Contains(answer, await talk.SaysAsync("bob", "minutes correct r1 to We pay in May"));

        await talk.TickAsync();
        Assert.DoesNotContain("correction", await talk.HearsAsync("ann"));
        Assert.Equal(chair == "basement", (await talk.HearsAsync("cat")).Contains("so it is with you"));
        Assert.StartsWith(
            chair == "basement" ? "Noted: the minutes stay" : "Nobody who could settle that one may see it",
            await talk.SaysAsync("cat", "minutes decline 1"));
    }

    [Fact]
    public async Task What_is_not_accepted_stays_on_record_as_a_proposal()
    {
        using var talk = await DraftAsync();
        await talk.SaysAsync("bob", "minutes of core correct We thanked the volunteers");

        Assert.Contains("the minutes stay as they are", await talk.SaysAsync("ann", "minutes of core decline 1"),
            StringComparison.Ordinal);
        await talk.ForwardToAsync("2026-03-27T10:00");

        var minutes = await talk.SaysAsync("cat", "minutes");
        Assert.Contains("1. Our Way: We thanked the volunteers (not accepted)", minutes, StringComparison.Ordinal);
        Assert.Contains("after corrections: 1 not accepted", minutes, StringComparison.Ordinal);
    }

    [Theory]
    // Thursday 19 March 2026: five working days are up at the end of Thursday the 26th.
    [InlineData("2026-03-26T23:59", "Draft. Corrections can be proposed until Thursday 26 March 2026")]
    [InlineData("2026-03-27T00:01", "Approved as drafted on Friday 27 March 2026: no corrections.")]
    public async Task After_five_working_days_they_are_approved_and_silence_is_called_silence(string at, string words)
    {
        using var talk = await DraftAsync();

        await talk.ForwardToAsync(at);

        Assert.Contains(words, await talk.SaysAsync("bob", "minutes core"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Approved_minutes_are_not_corrected_any_more()
    {
        using var talk = await DraftAsync();
        await talk.ForwardToAsync("2026-03-27T10:00");

        Assert.Contains("are approved: corrections could be made until Thursday 26 March 2026",
            await talk.SaysAsync("bob", "minutes correct 1 to We meet in May"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("minutes correct 9 to Something", "There is no line 9")]
    [InlineData("minutes accept first", "There is no correction with that number")]
    [InlineData("minutes change 1 to Something", "No meeting is running now. To mend minutes that went out")]
    [InlineData("minutes of wider correct x", "I know no series called")]
    [InlineData("minutes correct", "I need a little more for that")]
    [InlineData("minutes wider", "I know no series called")]
    public async Task Words_that_lead_nowhere_get_a_sentence(string said, string answer)
    {
        using var talk = await DraftAsync();

        Assert.Contains(answer, await talk.SaysAsync("ann", said), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Before_the_first_meeting_there_are_no_minutes()
    {
        using var talk = await Talk.WithAsync();

        Assert.Contains("There are no minutes yet.", await talk.SaysAsync("ann", "minutes"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rehearsal_approves_the_draft_too()
    {
        using var talk = await DraftAsync();
        var copy = await talk.LookAsync(db => PartnershipCopy.TakeAsync(db, db.Partnerships.Single().Id, default));
        var now = talk.Clock.GetCurrentInstant();

        var rehearsed = await Rehearsals.RunAsync(
            copy, new RehearsalPlan(now, now + NodaTime.Duration.FromDays(14), Answering.None), default);

        Assert.Contains(rehearsed.Messages, message => message.Kind == "minutes-approved");
    }

    [Fact]
    public async Task Earlier_minutes_are_found_by_their_day()
    {
        using var talk = await DraftAsync();

        Assert.Contains("| Core partner meeting | Thursday 19 March 2026 | draft until Thursday 26 March 2026 |",
            await talk.SaysAsync("bob", "minutes list"), StringComparison.Ordinal);
        Assert.Contains("1. We meet in June", await talk.PressesAsync("bob", "Core partner meeting, 19 March 2026"),
            StringComparison.Ordinal);
        Assert.Equal("There are no minutes of Friday 20 March 2026. Say 'minutes list' to see which there are.",
            await talk.SaysAsync("bob", "minutes core on 20 March 2026"));
        Assert.Contains("There is no such page: the list has 1 page.", await talk.SaysAsync("bob", "minutes list 2"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Everybody_reads_the_page_and_the_file_behind_an_address_of_their_own()
    {
        using var talk = await DraftAsync();

        var card = (await talk.AskAsync("bob", "minutes")).Card!;
        var page = await ReadAsync(talk, card.Buttons.First(button => button.Label == "To read or print").Opens!);
        var file = await ReadAsync(talk, card.Buttons.First(button => button.Label == "As a Markdown file").Opens!);

        Assert.Equal("text/html", page!.MediaType);
        Assert.Equal("axis-core-2026-03-19-minutes.md", file!.Name);
        Approved.Check(page.Text + "\n--------\n\n" + file.Text);
        Assert.DoesNotContain(
            (await talk.HearAsync(talk.Said("bob", "minutes", talk.SharedRoom()))).Card?.Buttons ?? [],
            button => button.Opens is not null);
    }

    [Fact]
    public async Task Nobody_of_another_partnership_reads_them_nor_anybody_who_left()
    {
        using var talk = await DraftAsync(Some.Axis, Some.Mind);
        var name = (await AddressAsync(talk, "bob")).Split('/')[^1];

        Assert.NotNull(await ReadAsync(talk, $"feed-bob/{name}"));
        Assert.Null(await ReadAsync(talk, $"feed-zoe/{name}"));
        Assert.Null(await ReadAsync(talk, $"feed-nobody/{name}"));
        Assert.Null(await ReadAsync(talk, $"feed-axis/{name}"));
        Assert.Null(await ReadAsync(talk, $"feed-bob/minutes-{new string('0', 32)}.html"));
        Assert.Null(await ReadAsync(talk, "feed-bob/minutes-x.html"));
        await talk.SaysAsync("ann", "member leave Bob");
        Assert.Null(await ReadAsync(talk, $"feed-bob/{name}"));
    }

    [Fact]
    public async Task What_people_wrote_is_never_markup()
    {
        using var talk = await RunningMeetingTests.StartedAsync();
        await talk.SaysAsync("bob", "note <script>alert(1)</script> # not **bold** [x](javascript:y) עברית");
        await talk.SaysAsync("ann", "meeting end");
        var page = (await ReadAsync(talk, await AddressAsync(talk, "bob")))!.Text;
        var file = (await ReadAsync(talk, (await AddressAsync(talk, "bob")).Replace(".html", ".md")))!.Text;

        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        Assert.Contains("<bdi>&lt;script&gt;alert(1)", page, StringComparison.Ordinal);
        Assert.Contains(@"\<script\>alert(1)\</script\> \# not \*\*bold\*\* \[x\](javascript:y) עברית", file,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_for_the_core_is_not_in_the_documents_of_others()
    {
        using var talk = await RunningMeetingTests.StartedAsync(Some.Axis
            .WithOrganisation("library", "Library", Tier.Wider).WithPerson("Wim", "library"));
        await talk.SaysInRoomAsync("ann", "room here for core", "core");
        await talk.SaysInRoomAsync("bob", "note The grant is short", "core");
        await talk.SaysAsync("bob", "note All is well");
        await talk.SaysAsync("ann", "meeting end");
        await talk.SaysAsync("bob", "minutes correct R1 to The grant is over");

        foreach (var ending in new[] { ".html", ".md" })
        {
            var name = (await AddressAsync(talk, "cat")).Split('/')[^1].Replace(".html", ending);
            Assert.Contains("grant", (await ReadAsync(talk, $"feed-cat/{name}"))!.Text, StringComparison.Ordinal);
            var theirs = (await ReadAsync(talk, $"feed-wim/{name}"))!.Text;
            Assert.DoesNotContain("grant", theirs, StringComparison.Ordinal);
            Assert.DoesNotContain("R1", theirs, StringComparison.Ordinal);
            Assert.Contains("All is well", theirs, StringComparison.Ordinal);
        }

        await talk.SaysAsync("ann", "minutes accept 1");
        await talk.ForwardToAsync("2026-03-27T10:00");
        Assert.Contains("after corrections: 1 accepted", await talk.SaysAsync("cat", "minutes"),
            StringComparison.Ordinal);
        Assert.Contains("Approved as drafted", await talk.SaysAsync("wim", "minutes"), StringComparison.Ordinal);
    }

    // A draft with one line, R1, that is kept from an organisation.
    private static async Task<Talk> KeptFromAsync(string organisation, string? chair, Scene scene)
    {
        var talk = await RunningMeetingTests.StartedAsync(scene);
        await talk.ChangeAsync(db =>
        {
            var minutes = db.Minutes.Single();
            var sight = new Sight(Audience.Everyone, [scene.Organisation(organisation).Id]);
            minutes.Seat(chair is null ? null : scene.Organisation(chair).Id, "");
            var now = talk.Clock.GetCurrentInstant();
            Assert.Null(minutes.Take(new ItemInHand($"item:{Id<Minutes>.New(now)}", "Pay", now, default, sight)));
        });
        await talk.SaysAsync("bob", "note We pay in June");
        await talk.SaysAsync("bob", "meeting end");
        await talk.TickAsync();
        foreach (var who in new[] { "ann", "bob", "cat", "dan" })
        {
            await talk.HearsAsync(who);
        }

        return talk;
    }

    [Theory]
    [InlineData("19 March")]
    [InlineData("Thu 19 March")]
    [InlineData("last Thursday")]
    [InlineData("Thursday")]
    [InlineData("6 days ago")]
    public async Task Minutes_are_of_a_day_that_has_been(string day)
    {
        using var talk = await DraftAsync();
        await talk.ForwardToAsync("2026-03-25T10:00");

        Assert.StartsWith("Minutes: Core partner meeting, Thursday 19 March 2026.",
            await talk.SaysAsync("bob", $"minutes core on {day}"), StringComparison.Ordinal);
    }

    private static async Task<Talk> DraftAsync(params Scene[] scenes)
    {
        var talk = await RunningMeetingTests.StartedAsync(scenes);
        await talk.SaysAsync("bob", "we are here");
        await talk.SaysAsync("bob", "note We meet in June");
        await talk.SaysAsync("ann", "meeting end");
        await talk.TickAsync();
        return talk;
    }

    private static async Task<string> AddressAsync(Talk talk, string who) =>
        (await talk.AskAsync(who, "minutes")).Card!.Buttons.First(button => button.Label == "To read or print").Opens!;

    private static Task<Document?> ReadAsync(Talk talk, string address) =>
        address.Split('/') is [.., var token, var name]
            ? talk.Get<IDocumentDesk>().ReadAsync(token, name, CancellationToken.None)
            : throw new ArgumentException(address);
}
