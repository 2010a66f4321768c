using Microsoft.EntityFrameworkCore;
using PartnerBot.Domain.Decisions;
using PartnerBot.Domain.Meetings;
using PartnerBot.Domain.Partnerships;

namespace PartnerBot.Store.Tests;

public sealed class SearchTests
{
    public static TheoryData<string, string, string> Searches
    {
        get
        {
            var all = new TheoryData<string, string, string>();
            foreach (var kind in TestStore.KindNames)
            {
                foreach (var (said, found) in Expected)
                {
                    all.Add(kind, said, found);
                }
            }

            return all;
        }
    }

    // What is looked for, and the numbers of the decisions that are found, the best first.
    private static readonly (string Said, string Found)[] Expected =
    [
        ("café", "1"),
        ("cafe", "1"), // without its accent
        ("CAFÉ", "1"),
        ("cafe\u0301", "1"), // the accent as a character of its own
        ("organisation", "2"), // British spelling as typed
        ("organization", ""), // nothing is translated
        ("fund", "3 2"), // the beginning of a word; in the text before in the reasons
        ("funds", "3 2"), // without the s of the plural
        ("funding reception", "3"), // all of the words
        ("reception fund", "3"),
        ("D-2026-003", "3"),
        ("2026 3", ""), // numbers are whole
        ("\"reception\" AND (café*", ""), // an operator is a word or nothing
        ("o'brien", "4"),
        ("NEAR(", ""),
        ("the", "3 1 2"),
        ("zebra", ""),
        ("  ", ""),
        ("'; DROP TABLE decisions; --", ""),
    ];

    [Theory]
    [MemberData(nameof(Searches))]
    public async Task Words_are_found_as_people_type_them(string kind, string said, string found)
    {
        await using var store = await TestStore.OpenAsync(kind);
        var axis = Some.Partnership();
        await store.WriteAsync(db => db.AddRange(
            axis,
            Some.Decision(axis, 1, "Rent the café on the corner"),
            Some.Decision(axis, 2, "The host organisation pays", "It has the funding, and asked"),
            Some.Decision(axis, 3, "Share the funding of the reception"),
            Some.Decision(axis, 4, "Ask O'Brien & Sons")));

        Assert.Equal(found, await FindAsync(store, axis, said, Insider(axis)));
    }

    [Theory]
    [MemberData(nameof(TestStore.Kinds), MemberType = typeof(TestStore))]
    public async Task What_somebody_may_not_see_is_neither_found_nor_counted(string kind)
    {
        await using var store = await TestStore.OpenAsync(kind);
        var (axis, mind) = (Some.Partnership(), Some.Partnership("mind"));
        var (core, wider) = (Some.Organisation(axis), Some.Organisation(axis, "mencap"));
        wider.Tier = Tier.Wider;
        var (open, restricted, hidden) = (
            Some.Decision(axis, 1, "Rent a hall"), Core(axis, 2), Hidden(axis, 3, core));
        await store.WriteAsync(db => db.AddRange(
            axis, mind, core, wider, open, restricted, hidden, Some.Decision(mind, 4, "Rent a hall")));

        Assert.Equal("2 1", await FindAsync(store, axis, "rent", Viewer.Of(core)));
        Assert.Equal("3 1", await FindAsync(store, axis, "rent", Viewer.Of(wider)));
        Assert.Equal("1", await FindAsync(store, axis, "rent", Viewer.OfRoom(Audience.Everyone)));
        Assert.Equal("2 1", await FindAsync(store, axis, "rent", Viewer.OfRoom(Audience.CoreOnly)));
        Assert.Equal("4", await FindAsync(store, mind, "rent", Viewer.Of(core)));

        static Decision Core(Partnership axis, int number) => new(
            Domain.Id<Decision>.New(Some.Now), number, axis, "Rent a hall", Some.Class(axis),
            Domain.Id<Member>.New(Some.Now), Some.Now)
        {
            Audience = Audience.CoreOnly,
        };

        static Decision Hidden(Partnership axis, int number, Organisation from) => new(
            Domain.Id<Decision>.New(Some.Now), number, axis, "Rent a hall", Some.Class(axis),
            Domain.Id<Member>.New(Some.Now), Some.Now)
        {
            HiddenFrom = [from.Id],
        };
    }

    [Theory]
    [MemberData(nameof(TestStore.Kinds), MemberType = typeof(TestStore))]
    public async Task A_page_holds_its_part_of_what_was_found(string kind)
    {
        await using var store = await TestStore.OpenAsync(kind);
        var axis = Some.Partnership();
        await store.WriteAsync(db =>
        {
            db.Add(axis);
            db.AddRange(Enumerable.Range(1, 23).Select(number => Some.Decision(axis, number, "Rent a hall")));
        });

        var found = await store.ReadAsync(db => db.SearchAsync(axis.Id, Insider(axis), "hall", 20, 10, default));

        Assert.Equal((23, 3), (found.Total, found.Rows.Count));
    }

    [Theory]
    [MemberData(nameof(TestStore.Kinds), MemberType = typeof(TestStore))]
    public async Task The_index_is_written_with_the_decision_or_not_at_all(string kind)
    {
        await using var store = await TestStore.OpenAsync(kind);
        var axis = Some.Partnership();
        await store.WriteAsync(db => db.Add(axis));

        await Assert.ThrowsAsync<InvalidOperationException>(() => store.WriteAsync<int>(async db =>
        {
            db.Add(Some.Decision(axis, 1, "Rent a hall"));
            await db.SaveChangesAsync();
            throw new InvalidOperationException("After it was saved, and before it was committed.");
        }));

        Assert.Equal("", await FindAsync(store, axis, "hall", Insider(axis)));
        Assert.Equal(0, await store.ReadAsync(db => db.SearchTexts.CountAsync()));
    }

    [Theory]
    [MemberData(nameof(TestStore.Kinds), MemberType = typeof(TestStore))]
    public async Task A_line_of_the_minutes_is_found_as_it_stands_now_by_those_who_may_see_it(string kind)
    {
        await using var store = await TestStore.OpenAsync(kind);
        var axis = Some.Partnership();
        var (core, series, by) = (Some.Organisation(axis), Some.Series(axis), Domain.Id<Member>.New(Some.Now));
        var meeting = Some.Meeting(series);
        var minutes = Minutes.Start(Domain.Id<Minutes>.New(Some.Now), meeting, WinningRule.Any, Some.Now);
        minutes.Add(LineKind.Note, "The café lends us chairs", by, Some.Now);
        minutes.Add(LineKind.Note, "The rent is too high", by, Some.Now, new Sight(Audience.CoreOnly, []));
        minutes.Add(LineKind.Decision, "Rent a hall", by, Some.Now);
        await store.WriteAsync(db => db.AddRange(axis, core, series, meeting, minutes));
        Assert.Equal("1", await LinesAsync("cafe", Viewer.Of(core)));
        Assert.Equal("R1", await LinesAsync("rent", Viewer.Of(core)));
        Assert.Equal("", await LinesAsync("rent", Viewer.OfRoom(Audience.Everyone)));

        await store.WriteAsync(async db =>
        {
            var kept = (await db.Minutes.FindAsync(minutes.Id))!;
            Assert.Null(kept.Change(kept.Lines[0], "The library lends us chairs", Some.Now));
            Assert.Null(kept.Strike(kept.Lines[1], Some.Now));
            return kept.Add(LineKind.Note, "Tables as well, from the library", by, Some.Now);
        });

        Assert.Equal("", await LinesAsync("cafe", Viewer.Of(core)));
        Assert.Equal("", await LinesAsync("rent", Viewer.Of(core)));
        Assert.Equal("1 3", await LinesAsync("library", Viewer.Of(core)));

        async Task<string> LinesAsync(string said, Viewer viewer)
        {
            var found = await store.ReadAsync(db => db.SearchAsync(axis.Id, viewer, said, 0, 10, default));
            Assert.Equal(found.Rows.Count, found.Total);
            return string.Join(' ', found.Rows.Select(row => row.Line).Order());
        }
    }

    private static async Task<string> FindAsync(TestStore store, Partnership partnership, string said, Viewer viewer)
    {
        var found = await store.ReadAsync(db => db.SearchAsync(partnership.Id, viewer, said, 0, 10, default));
        var all = await store.ReadAsync(db => db.Decisions.ToListAsync());

        Assert.Equal(found.Rows.Count, found.Total);
        return string.Join(' ', found.Rows.Select(row => all.First(one => one.Subject == row.Subject).Number));
    }

    private static Viewer Insider(Partnership partnership) => Viewer.Of(Some.Organisation(partnership));
}
