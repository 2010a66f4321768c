using System.Buffers.Text;
using System.Security.Cryptography;

namespace PartnerBot.Features.Partnerships;

/// <summary>Makes the tokens by which calendars are read.</summary>
public static class FeedToken
{
    private const int Bytes = 32;

    /// <summary>43 letters that nobody can guess, as they stand in an address (RFC 4648 5).</summary>
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));
}
