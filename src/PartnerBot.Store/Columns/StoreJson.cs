using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NodaTime;
using PartnerBot.Domain;
using PartnerBot.Domain.Agendas;
using PartnerBot.Domain.DatePolls;
using PartnerBot.Domain.Decisions;
using PartnerBot.Domain.Meetings;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Domain.Time;

namespace PartnerBot.Store.Columns;

/// <summary>The JSON of list columns: short, with nulls left out.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true,
    Converters =
    [
        typeof(IdJson<Organisation>), typeof(IdJson<Member>), typeof(InstantJson), typeof(LocalDateJson),
        typeof(LocalDateTimeJson), typeof(WindowJson), typeof(PreferredTimeJson), typeof(PeriodJson),
        typeof(DurationJson),
    ])]
[JsonSerializable(typeof(ImmutableArray<Slot>))]
[JsonSerializable(typeof(ImmutableArray<Answer>))]
[JsonSerializable(typeof(ImmutableArray<Tier>))]
[JsonSerializable(typeof(ImmutableArray<PreferredTime>))]
[JsonSerializable(typeof(ImmutableArray<Blackout>))]
[JsonSerializable(typeof(ImmutableArray<LocalDate>))]
[JsonSerializable(typeof(ImmutableArray<Id<Organisation>>))]
[JsonSerializable(typeof(ImmutableArray<Vote>))]
[JsonSerializable(typeof(ImmutableArray<BallotMark>))]
[JsonSerializable(typeof(ImmutableArray<Ballot>))]
[JsonSerializable(typeof(ImmutableArray<BallotCount>))]
[JsonSerializable(typeof(ImmutableArray<string>))]
[JsonSerializable(typeof(VotingRule))]
[JsonSerializable(typeof(ImmutableArray<Attendance>))]
[JsonSerializable(typeof(ImmutableArray<MinuteLine>))]
[JsonSerializable(typeof(ImmutableArray<Correction>))]
[JsonSerializable(typeof(ItemInHand))]
[JsonSerializable(typeof(ImmutableArray<Id<Member>>))]
[JsonSerializable(typeof(ImmutableArray<StandingItem>))]
[JsonSerializable(typeof(ImmutableArray<WrittenUpdate>))]
[JsonSerializable(typeof(WinningRule))]
internal sealed partial class StoreJson : JsonSerializerContext;
