namespace PartnerBot.Web.Rooms;

/// <summary>The last messages of one room, in the order in which they were said. Not safe for several threads: its
/// owner keeps the lock.</summary>
internal sealed class RoomLog
{
    /// <summary>How many messages of a room are held; older ones stay in the file.</summary>
    private const int MostKept = 200;

    private readonly List<PageMessage> _messages = [];
    private TaskCompletionSource _changed = NewSignal();

    /// <summary>The version of the youngest change; 0 for a room in which nothing was said.</summary>
    public long Version { get; private set; }

    /// <summary>Ends at the next change.</summary>
    public Task Changed => _changed.Task;

    public IReadOnlyList<PageMessage> Messages => _messages;

    public PageMessage? Find(string id) => _messages.FindLast(message => message.Id == id);

    /// <summary>Adds a message, or puts it in the place of the one with the same id.</summary>
    public PageMessage Keep(PageMessage message, long version)
    {
        var at = _messages.FindLastIndex(known => known.Id == message.Id);
        var kept = message with { Version = version, Place = at < 0 ? version : _messages[at].Place };
        Put(at, kept);
        Version = version;
        var waiting = _changed;
        _changed = NewSignal();
        waiting.SetResult();
        return kept;
    }

    private void Put(int at, PageMessage message)
    {
        if (at >= 0)
        {
            _messages[at] = message;
            return;
        }

        _messages.Add(message);
        if (_messages.Count > MostKept)
        {
            _messages.RemoveAt(0);
        }
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
