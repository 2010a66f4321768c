namespace PartnerBot.Store;

/// <summary>The one way to change what is kept. Two make it: SQLite has one writer in the process, which puts waiting
/// work into one transaction; PostgreSQL gives each work its own and runs it again when two collide.</summary>
public interface IWriter
{
    /// <summary>Runs <paramref name="work"/> in a transaction, saves and commits; when the task completes, it is on
    /// disk.</summary>
    /// <remarks>The work may be run more than once, each time from scratch with a fresh context: it must have no
    /// effect but on <see cref="PartnerBotDb"/> and its result. What it throws, the caller gets, and nothing is
    /// kept.</remarks>
    Task<T> WriteAsync<T>(Func<PartnerBotDb, CancellationToken, Task<T>> work, CancellationToken ct);

    /// <summary>Runs <paramref name="look"/> on a context of its own that sees what is committed; changes are not
    /// kept.</summary>
    Task<T> ReadAsync<T>(Func<PartnerBotDb, CancellationToken, Task<T>> look, CancellationToken ct);
}
