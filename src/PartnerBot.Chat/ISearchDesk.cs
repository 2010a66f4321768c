using System.Collections.Immutable;

namespace PartnerBot.Chat;

/// <summary>The door that a channel knocks at when somebody who writes a message looks something up to put into
/// it.</summary>
public interface ISearchDesk
{
    /// <summary>Looks, and changes nothing.</summary>
    /// <exception cref="OperationCanceledException">It took longer than the channel waits.</exception>
    Task<SearchAnswer> SearchAsync(SearchQuestion question, CancellationToken ct);
}

/// <summary>What is looked for.</summary>
/// <param name="Speaker">Who looks.</param>
/// <param name="Room">Where the message will stand: whoever reads along there must be allowed to see what is
/// found.</param>
/// <param name="Words">What was typed; empty for whatever is newest.</param>
/// <param name="Skip">How many to leave out: the pages before.</param>
/// <param name="Take">How many a page holds.</param>
public sealed record SearchQuestion(Speaker Speaker, RoomAddress Room, string Words, int Skip, int Take);

/// <summary>One thing that was found.</summary>
/// <param name="Title">What it is called, on one line.</param>
/// <param name="Note">How it stands, on one line.</param>
/// <param name="Card">What is put into the message.</param>
public sealed record SearchHit(string Title, string Note, Card Card);

/// <summary>What was found.</summary>
/// <param name="Hits">One page, the best first; empty after the last page.</param>
/// <param name="Instead">What to tell the speaker where there is nothing to show; empty otherwise.</param>
public sealed record SearchAnswer(ImmutableArray<SearchHit> Hits, string Instead);
