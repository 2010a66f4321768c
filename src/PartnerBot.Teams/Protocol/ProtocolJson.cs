using System.Text.Json.Serialization;

namespace PartnerBot.Teams.Protocol;

/// <summary>How the protocol's JSON is read and written, made at compile time.</summary>
/// <remarks>Two properties of one name are refused: they could hide the service address that was checked.</remarks>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    AllowDuplicateProperties = false,
    MaxDepth = 128)]
[JsonSerializable(typeof(Activity))]
[JsonSerializable(typeof(RosterEntry))]
[JsonSerializable(typeof(RosterPage))]
[JsonSerializable(typeof(TeamDetails))]
[JsonSerializable(typeof(ResourceResponse))]
[JsonSerializable(typeof(TeamsReference))]
internal sealed partial class ProtocolJson : JsonSerializerContext;
