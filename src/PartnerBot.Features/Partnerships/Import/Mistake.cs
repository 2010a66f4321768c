namespace PartnerBot.Features.Partnerships.Import;

/// <summary>Something in a file that cannot be.</summary>
/// <param name="Line">Counted from 1.</param>
/// <param name="Column">Counted from 1.</param>
/// <param name="Found">What stands there.</param>
/// <param name="Expected">What would work, to follow the word "expected".</param>
public sealed record Mistake(long Line, long Column, string Found, string Expected)
{
    /// <summary>"Line 12, column 9: found 'corr', expected lead, core or wider."</summary>
    public override string ToString() => $"Line {Line}, column {Column}: found {Found}, expected {Expected}.";
}
