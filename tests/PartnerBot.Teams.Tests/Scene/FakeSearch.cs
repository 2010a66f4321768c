using System.Collections.Concurrent;
using PartnerBot.Chat;

namespace PartnerBot.Teams.Tests.Scene;

/// <summary>A search desk that writes down what is looked for and answers as it was told to.</summary>
public sealed class FakeSearch : ISearchDesk
{
    private readonly ConcurrentQueue<SearchQuestion> _asked = new();

    /// <summary>What it answers to whatever is looked for.</summary>
    public Func<CancellationToken, Task<SearchAnswer>> Answers { get; set; } =
        _ => Task.FromResult(new SearchAnswer([], "Nothing there."));

    public SearchQuestion LastAsked => _asked.Last();

    public bool WasAsked => !_asked.IsEmpty;

    public Task<SearchAnswer> SearchAsync(SearchQuestion question, CancellationToken ct)
    {
        _asked.Enqueue(question);
        return Answers(ct);
    }
}
