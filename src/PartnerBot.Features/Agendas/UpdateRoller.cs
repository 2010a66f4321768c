using System.Collections.Immutable;
using NodaTime;
using PartnerBot.Domain.Agendas;
using PartnerBot.Features.Reminders;
using PartnerBot.Store;

namespace PartnerBot.Features.Agendas;

/// <summary>Shares written updates at their deadline, or when the last has come.</summary>
public sealed class UpdateRoller : IRoller<UpdateRound>
{
    public Task<ImmutableArray<string>> RollAsync(
        PartnerBotDb db, UpdateRound due, Instant now, CancellationToken ct)
    {
        due.Share(now);
        return Task.FromResult<ImmutableArray<string>>(["updates shared"]);
    }
}
