using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using PartnerBot.Domain;

namespace PartnerBot.Store.Columns;

/// <summary>32 hexadecimal digits: as text they sort by the time the id was made.</summary>
internal sealed class IdText<T>() : ValueConverter<Id<T>, string>(id => id.ToString(), text => Id<T>.Parse(text));

/// <summary>PostgreSQL's uuid, which sorts alike.</summary>
internal sealed class IdUuid<T>() : ValueConverter<Id<T>, Guid>(id => id.Value, value => new Id<T>(value));
