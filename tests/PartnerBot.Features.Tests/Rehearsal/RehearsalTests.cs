using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using PartnerBot.Features.Partnerships;
using PartnerBot.Features.Partnerships.Import;
using PartnerBot.Features.Rehearsal;
using PartnerBot.Store;
using PartnerBot.Testing;

namespace PartnerBot.Features.Tests.Rehearsal;

public class RehearsalTests
{
    private static readonly Instant MondayMorning = Instant.FromUtc(2026, 3, 2, 9, 0);

    /// <summary>A year of the sample partnership with its 29 organisations: whatever changes in when the bot speaks, to
    /// whom and how a message begins, changes this file.</summary>
    [Fact]
    public async Task The_Axis_year() => Approved.Check(RehearsalFormat.Text(await AxisAsync(Answering.Half, 12)));

    [Fact]
    public async Task Where_everybody_answers_nobody_is_chased_and_the_lead_is_left_in_peace()
    {
        var kinds = (await AxisAsync(Answering.All, 6)).ByKind.Select(total => total.Name);

        Assert.Equal(
            ["agenda-call", "agenda-published", "ask", "confirmed", "day-before", "unattended", "week-before"],
            kinds.Order());
    }

    [Fact]
    public async Task Where_nobody_answers_the_lead_hears_of_it()
    {
        var rehearsed = await AxisAsync(Answering.None, 3);

        Assert.Contains(rehearsed.Messages, message => message is { Kind: "stuck", Organisation: "nightstop" });
        Assert.DoesNotContain(rehearsed.Messages, message => message.Kind == "confirmed");
    }

    [Fact]
    public async Task The_totals_add_up()
    {
        var rehearsed = await AxisAsync(Answering.Half, 3);

        Assert.Equal(29, rehearsed.ByOrganisation.Count());
        var toOrganisations = rehearsed.ByOrganisation.Sum(total => total.Messages);
        Assert.Equal(rehearsed.Messages.Length, toOrganisations + rehearsed.Shared);
        Assert.Equal(rehearsed.Messages.Length, rehearsed.ByMonth.Sum(total => total.Messages));
        Assert.Equal(rehearsed.Messages.Length, rehearsed.ByKind.Sum(total => total.Messages));
    }

    [Fact]
    public async Task As_JSON_and_as_CSV_it_says_the_same()
    {
        var rehearsed = await AxisAsync(Answering.None, 1);

        var messages = JsonDocument.Parse(RehearsalFormat.Json(rehearsed)).RootElement.GetProperty("messages");
        var lines = RehearsalFormat.Csv(rehearsed).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(rehearsed.Messages.Length, messages.GetArrayLength());
        Assert.Equal(rehearsed.Messages.Length + 1, lines.Length);
        Assert.StartsWith("2026-03-02T09:00:00Z,2026-03-02T09:00:00,", lines[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("=SUM(A1)", "'=SUM(A1)")] // a spreadsheet would compute it
    [InlineData("one, two", "\"one, two\"")]
    [InlineData("say \"yes\"", "\"say \"\"yes\"\"\"")]
    public void A_name_stays_a_name_in_a_spreadsheet(string name, string cell)
    {
        var message = new RehearsedMessage(
            MondayMorning, new LocalDateTime(2026, 3, 2, 9, 0), name, "kdyt", "teams", "ask", "Hello");
        var plan = new RehearsalPlan(MondayMorning, MondayMorning, Answering.None);

        Assert.Contains($",{cell},kdyt,", RehearsalFormat.Csv(new Rehearsed(plan, Some.London, [message], ["kdyt"])));
    }

    [Fact]
    public async Task In_a_chat_it_shows_totals_and_sends_nothing()
    {
        using var talk = await Talk.WithAsync();

        var reply = await talk.SaysAsync("ann", "rehearse 12 months answers all");

        Assert.Contains("if every organisation answered, I would send", reply);
        Assert.Contains("| our-way |", reply);
        Assert.Contains("Nothing was sent and nothing was changed.", reply);
        Assert.DoesNotContain(talk.Messenger.Messages, message => message.Unasked);
        Assert.Equal(0, await talk.LookAsync(db => db.Meetings.CountAsync()));
    }

    [Fact]
    public async Task It_goes_on_from_how_things_stand()
    {
        using var talk = await Talk.WithAsync();
        await talk.HearsAsync("bob");
        await talk.PressesAsync("bob", "All of these suit us");

        var reply = await talk.SaysAsync("ann", "rehearse 5 days answers none");

        Assert.DoesNotContain("| ask |", reply); // everybody has been asked already
        Assert.DoesNotContain("suit Our Way", reply); // and Bob has answered
        Assert.Contains("suit Basement", reply);
    }

    [Theory]
    [InlineData("rehearse 12 months answers some", "answers none, answers half or answers all")]
    [InlineData("rehearse a while", "For example: rehearse 12 months")]
    [InlineData("rehearse 50 years", "three years at the most")]
    public async Task What_cannot_be_rehearsed_is_said(string said, string expected)
    {
        using var talk = await Talk.WithAsync();

        Assert.Contains(expected, await talk.SaysAsync("ann", said));
    }

    [Fact]
    public async Task Partners_who_do_not_lead_cannot_rehearse()
    {
        using var talk = await Talk.WithAsync();

        Assert.Contains("Ann", await talk.SaysAsync("cat", "rehearse 12 months"));
    }

    private static async Task<Rehearsed> AxisAsync(Answering answering, int months)
    {
        var ct = CancellationToken.None;
        var writer = await StoreSetup.OpenForOneAsync(ct);
        using var closing = (IDisposable)writer;
        await FeaturesSetup.ImportInto(writer).ImportAsync(Samples.First.Yaml, ImportMode.Apply, MondayMorning, ct);
        var copy = await writer.ReadAsync(TakeOnlyAsync, ct);
        var length = Period.FromMonths(months);
        return await Rehearsals.RunAsync(
            copy, RehearsalPlan.For(MondayMorning, length, copy.Partnership.Zone, answering), ct);
    }

    private static async Task<PartnershipCopy> TakeOnlyAsync(PartnerBotDb db, CancellationToken ct) =>
        await PartnershipCopy.TakeAsync(db, (await db.Partnerships.SingleAsync(ct)).Id, ct);
}
