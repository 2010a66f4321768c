using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using PartnerBot.Domain.Decisions;
using PartnerBot.Domain.Meetings;

namespace PartnerBot.Store.Columns;

/// <summary>A list that is read and written as a whole: JSON in one text column.</summary>
internal sealed class ListJson<T>() : ValueConverter<ImmutableArray<T>, string>(
    list => Json.Write(list.IsDefault ? ImmutableArray<T>.Empty : list), text => Json.Read<ImmutableArray<T>>(text));

internal sealed class WinningRuleJson() : ValueConverter<WinningRule, string>(
    rule => Json.Write(rule), text => Json.Read<WinningRule>(text));

internal sealed class VotingRuleJson() : ValueConverter<VotingRule, string>(
    rule => Json.Write(rule), text => Json.Read<VotingRule>(text));

internal sealed class ItemInHandJson() : ValueConverter<ItemInHand, string>(
    item => Json.Write(item), text => Json.Read<ItemInHand>(text));

/// <summary>A list is replaced when it changes, so the same array has the same items: nearly always that is all there
/// is to compare.</summary>
internal sealed class ListComparer<T>() : ValueComparer<ImmutableArray<T>>(
    (left, right) => left == right || (!left.IsDefault && !right.IsDefault && left.SequenceEqual(right)),
    list => list.IsDefault ? 0 : list.Length,
    list => list);

internal static class Json
{
    /// <summary>A column is never part of a web page, so nothing but what JSON itself asks for is escaped.</summary>
    public static readonly JsonSerializerOptions Relaxed = new(StoreJson.Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly StoreJson Compact = new(new JsonSerializerOptions(Relaxed));

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Shape<T>());

    public static T Read<T>(string text) => JsonSerializer.Deserialize(text, Shape<T>())!;

    /// <summary>A text as JSON; null when it is something else, such as words that begin with a bracket.</summary>
    public static JsonNode? Find(string text)
    {
        try
        {
            return text is ['[' or '{', ..] ? JsonNode.Parse(text) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static JsonTypeInfo<T> Shape<T>() => (JsonTypeInfo<T>)Compact.GetTypeInfo(typeof(T))!;
}
