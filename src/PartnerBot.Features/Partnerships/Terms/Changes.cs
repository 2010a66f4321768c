namespace PartnerBot.Features.Partnerships.Terms;

/// <summary>What was changed, in plain sentences without their full stop.</summary>
public sealed class Changes
{
    private readonly List<string> sentences = [];

    /// <summary>In the order in which it was changed.</summary>
    public IReadOnlyList<string> Sentences => sentences;

    public bool Any => sentences.Count > 0;

    public void Note(string sentence) => sentences.Add(sentence);

    public void Add(Changes others) => sentences.AddRange(others.sentences);

    /// <summary>Changes one value to another, and notes it.</summary>
    /// <returns>False when nobody asked for a change, or when it is so already.</returns>
    public bool Put<T>(string what, T current, T? wanted, Func<T, string> words, Action<T> set)
        where T : class
    {
        if (wanted is null || EqualityComparer<T>.Default.Equals(current, wanted))
        {
            return false;
        }

        Note(what, words(current), words(wanted));
        set(wanted);
        return true;
    }

    /// <summary>The same for values that are never null.</summary>
    public bool Put<T>(string what, T current, T? wanted, Func<T, string> words, Action<T> set)
        where T : struct
    {
        if (wanted is not { } value || EqualityComparer<T>.Default.Equals(current, value))
        {
            return false;
        }

        Note(what, words(current), words(value));
        set(value);
        return true;
    }

    private void Note(string what, string before, string after)
    {
        var now = $"{what} is now {(after.Length == 0 ? "empty" : after)}";
        Note(before.Length == 0 ? now : $"{now} (before: {before})");
    }
}
