using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using PartnerBot.Chat;

namespace PartnerBot.Web;

/// <summary>What one form of the page brought.</summary>
internal sealed record Posted
{
    /// <summary>Stands before the id of a card's input in the name of its field.</summary>
    public const string InputPrefix = "in.";

    /// <summary>Who it says is speaking: an e-mail address, not yet looked up.</summary>
    public required string As { get; init; }

    public required string Room { get; init; }

    /// <summary>What was typed.</summary>
    public required string Text { get; init; }

    /// <summary>The phrase of the button that was pressed.</summary>
    public required string Says { get; init; }

    public required string MessageId { get; init; }

    public required ImmutableSortedDictionary<string, string> Inputs { get; init; }

    /// <summary>The same for the same form with the same content, however often it is sent.</summary>
    public required string DeliveryId { get; init; }

    public static Posted From(IFormCollection form)
    {
        var inputs = form.Where(field => field.Key.StartsWith(InputPrefix, StringComparison.Ordinal))
            .ToImmutableSortedDictionary(
                field => field.Key[InputPrefix.Length..],
                field => Clean(field.Value.ToString()),
                StringComparer.Ordinal);
        var posted = new Posted
        {
            As = form["as"].ToString(),
            Room = form["room"].ToString(),
            Text = Clean(form["text"].ToString()).Trim(),
            Says = Clean(form["says"].ToString()).Trim(),
            MessageId = form["messageId"].ToString(),
            Inputs = inputs,
            DeliveryId = "",
        };
        return posted with { DeliveryId = posted.Digest(form["nonce"].ToString()) };
    }

    public static string NewNonce() => RandomNumberGenerator.GetHexString(32, lowercase: true);

    /// <summary>The nonce stands in the page, so what was sent is part of the name too: words that were mended before
    /// they went through are another delivery, and nobody can take the name of somebody else's.</summary>
    private string Digest(string nonce)
    {
        string[] parts =
        [
            nonce.Length == 0 ? NewNonce() : nonce, As.ToLowerInvariant(), Room, MessageId, Text, Says,
            .. Inputs.SelectMany(input => new[] { input.Key, input.Value }),
        ];
        return Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(parts)))[..32];
    }

    /// <summary>Browsers send CR LF; the two characters that mark a mention cannot be typed.</summary>
    private static string Clean(string typed) => typed
        .Replace("\r\n", "\n", StringComparison.Ordinal)
        .Replace($"{Mention.Opens}", "", StringComparison.Ordinal)
        .Replace($"{Mention.Closes}", "", StringComparison.Ordinal);
}
