using NodaTime;
using PartnerBot.Domain.Meetings;
using PartnerBot.Domain.Partnerships;

namespace PartnerBot.Testing;

/// <summary>Valid things that nobody cares about; each is made afresh.</summary>
public static class Some
{
    public static readonly DateTimeZone London = DateTimeZoneProviders.Tzdb["Europe/London"];

    /// <summary>Monday 2 March 2026, 09:00 in London: when a test begins.</summary>
    public static readonly Instant Monday = Instant.FromUtc(2026, 3, 2, 9, 0);

    /// <summary>Four core organisations that meet every four to six weeks, last on Tuesday 17 February 2026. Ann
    /// coordinates at
    /// the lead KDYT; Bob speaks for Our Way with Eve as his deputy, Cat for Basement, Dan for Nightstop.</summary>
    public static Scene Axis => new Scene("axis", "Axis Youth Hub")
        .WithOrganisation("kdyt", "KDYT", Tier.Lead)
        .WithOrganisation("our-way", "Our Way")
        .WithOrganisation("basement", "Basement")
        .WithOrganisation("nightstop", "Nightstop")
        .WithPerson("Ann", "kdyt", Roles.Coordinator | Roles.Representative)
        .WithPerson("Bob", "our-way")
        .WithPerson("Eve", "our-way", Roles.Deputy)
        .WithPerson("Cat", "basement")
        .WithPerson("Dan", "nightstop")
        .WithSeries("core", "Core partner meeting", "P4W/P6W", "Tue-Thu 10:00", new LocalDate(2026, 2, 17));

    /// <summary>Another partnership, to test the wall between the two: Zoe coordinates it, Yan speaks for its other
    /// organisation.</summary>
    public static Scene Mind => new Scene("mind", "Manchester Mind")
        .WithOrganisation("mind-north", "Mind North", Tier.Lead)
        .WithOrganisation("mind-south", "Mind South")
        .WithPerson("Zoe", "mind-north", Roles.Coordinator | Roles.Representative)
        .WithPerson("Yan", "mind-south")
        .WithSeries("core", "Core meeting", "P4W/P6W", "Mon-Fri 14:00", new LocalDate(2026, 2, 18));

    /// <summary>The rule that every core organisation must be in the room.</summary>
    public static WinningRule AllInTheRoom => WinningRule.Any with { Attendance = CoreAttendance.Required };
}
