using PartnerBot.Features.Turns;

namespace PartnerBot.Features.Register;

/// <summary>Pages of a list.</summary>
public static class PageWords
{
    /// <summary>How many entries a page holds.</summary>
    public const int Size = 10;

    /// <summary>The page that was asked for, from 1; the first where none was. Null when it is no number.</summary>
    public static int? Read(Turn turn) => !turn.Words.Has("page") ? 1
        : turn.Words.Number("page") is { } number and > 0 ? number
        : null;

    /// <summary>How many pages there are; at least one.</summary>
    public static int Count(int total) => Math.Max(1, (total + Size - 1) / Size);

    /// <summary>"page 2 of 5"; empty where there is one.</summary>
    public static string Of(int page, int total) => Count(total) > 1 ? $", page {page} of {Count(total)}" : "";
}
