namespace PartnerBot.Teams.Intake;

/// <summary>Who is next in each conversation: what was said there first is heard first, also when it takes longer to
/// find out who said it.</summary>
/// <remarks>Of one process; between two hosts there is no order, and Teams promises none (A2042).</remarks>
internal sealed class Lines
{
    private readonly Lock _one = new();
    private readonly Dictionary<string, Place> _last = new(StringComparer.Ordinal);

    /// <summary>Takes the last place in a conversation's line.</summary>
    public Place Enter(string conversation)
    {
        lock (_one)
        {
            var before = _last.TryGetValue(conversation, out var last) ? last.Left : Task.CompletedTask;
            return _last[conversation] = new Place(this, conversation, before);
        }
    }

    private void Forget(Place place)
    {
        lock (_one)
        {
            if (_last.TryGetValue(place.Conversation, out var last) && last == place)
            {
                _last.Remove(place.Conversation);
            }
        }
    }

    /// <summary>A place in a line.</summary>
    internal sealed class Place(Lines lines, string conversation, Task turn)
    {
        private readonly TaskCompletionSource _left = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public string Conversation => conversation;

        /// <summary>Ends when everybody before has left.</summary>
        public Task Turn => turn;

        public Task Left => _left.Task;

        /// <summary>Lets the next one come. Leaving twice is leaving once.</summary>
        public void Leave()
        {
            lines.Forget(this);
            _left.TrySetResult();
        }
    }
}
