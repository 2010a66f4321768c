namespace PartnerBot.Store.Writing;

/// <summary>Something that waits to be written, whatever its result.</summary>
internal interface IWork
{
    /// <summary>True when nobody waits for the result any more; its caller is told, and it must not be
    /// begun.</summary>
    bool TryGiveUp();

    /// <summary>Does it and saves. May be called again on another context after a rollback.</summary>
    Task RunAsync(PartnerBotDb db);

    /// <summary>It is on disk: hand out the result.</summary>
    void Finish();

    /// <summary>Nothing of it was kept.</summary>
    void Fail(Exception problem);
}
