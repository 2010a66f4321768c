namespace PartnerBot.Store.Writing;

/// <summary>Something that waits to be written, whatever its result.</summary>
internal interface IWork
{
    /// <summary>True when nobody waits for the result any more.</summary>
    bool IsGivenUp { get; }

    /// <summary>Does it and saves. May be called again on another context after a rollback.</summary>
    Task RunAsync(PartnerBotDb db);

    /// <summary>It is on disk: hand out the result.</summary>
    void Finish();

    /// <summary>Nothing of it was kept.</summary>
    void Fail(Exception problem);

    /// <summary>It was not begun.</summary>
    void GiveUp();
}
