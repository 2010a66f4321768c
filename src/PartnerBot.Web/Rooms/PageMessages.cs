using Microsoft.Extensions.Logging;

namespace PartnerBot.Web.Rooms;

/// <summary>Everything that was said on the page. The page is its own message service, so it keeps them.</summary>
internal sealed partial class PageMessages : IDisposable
{
    /// <summary>How many pages may wait at a time. A browser opens six connections to one address in all (HTTP/1.1),
    /// and somebody who plays a whole partnership has more tabs than that.</summary>
    private const int MostWaiting = 4;

    private readonly SemaphoreSlim _chairs = new(MostWaiting);
    private readonly Lock _gate = new();
    private readonly Dictionary<string, RoomLog> _rooms = [];
    private readonly MessageFile _file;
    private long _version;

    public PageMessages(WebOptions options, ILogger<PageMessages> logger)
    {
        _file = new MessageFile(options.Folder);
        foreach (var message in _file.ReadAll())
        {
            Room(message.Room).Keep(message, ++_version);
        }

        if (_file.Unreadable > 0)
        {
            Log.LinesSkipped(logger, _file.Unreadable);
        }
    }

    /// <summary>The last messages of the room, oldest first, and the version that they are.</summary>
    public (IReadOnlyList<PageMessage> Messages, long Version) Read(string room)
    {
        lock (_gate)
        {
            return ([.. Room(room).Messages], Room(room).Version);
        }
    }

    /// <summary>Null when the room has no such message any more.</summary>
    public PageMessage? Find(string room, string id)
    {
        lock (_gate)
        {
            return Room(room).Find(id);
        }
    }

    /// <summary>Says something new. Its id is made here, and never again: the bot remembers it longer than the file may
    /// last.</summary>
    public PageMessage Post(PageMessage message)
    {
        lock (_gate)
        {
            return Keep(message with { Id = $"post:{Posted.NewNonce()}" });
        }
    }

    /// <summary>Keeps a message under its own id, unless there is one already.</summary>
    public PageMessage KeepOnce(PageMessage message)
    {
        lock (_gate)
        {
            return Room(message.Room).Find(message.Id) ?? Keep(message);
        }
    }

    /// <summary>Changes a message where it stands; null when it is not there any more.</summary>
    public PageMessage? Change(string room, string id, Func<PageMessage, PageMessage> change)
    {
        lock (_gate)
        {
            return Room(room).Find(id) is { } message ? Keep(change(message)) : null;
        }
    }

    /// <summary>Waits until something in the room is younger than the version, or until time is up or it is called off.
    /// False when too many wait already: then it did not wait.</summary>
    public async Task<bool> WaitAsync(string room, long after, TimeSpan atMost, CancellationToken ct)
    {
        if (!_chairs.Wait(TimeSpan.Zero, CancellationToken.None))
        {
            return false;
        }

        try
        {
            await WaitForNewsAsync(room, after, atMost, ct);
            return true;
        }
        finally
        {
            _chairs.Release();
        }
    }

    public void Dispose()
    {
        _file.Dispose();
        _chairs.Dispose();
    }

    private async Task WaitForNewsAsync(string room, long after, TimeSpan atMost, CancellationToken ct)
    {
        Task changed;
        lock (_gate)
        {
            changed = Room(room).Version == after ? Room(room).Changed : Task.CompletedTask;
        }

        try
        {
            await changed.WaitAsync(atMost, ct);
        }
        catch (TimeoutException)
        {
            // Nothing was said for a while: whoever asked will ask again.
        }
        catch (OperationCanceledException)
        {
            // The host stops, or the page has gone: nobody should wait longer.
        }
    }

    private PageMessage Keep(PageMessage message)
    {
        _file.Append(message);
        return Room(message.Room).Keep(message, ++_version);
    }

    private RoomLog Room(string id)
    {
        if (!_rooms.TryGetValue(id, out var room))
        {
            _rooms[id] = room = new RoomLog();
        }

        return room;
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "{Count} lines of the page's messages could not be read and were left out")]
        public static partial void LinesSkipped(ILogger logger, int count);
    }
}
