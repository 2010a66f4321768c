using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace PartnerBot.Store.Writing;

/// <summary>Keeps the statements of the one connection that writes: SQLite reads and plans each only once. Entity
/// Framework makes every command anew, and SQLite spent more time on reading them than on carrying them out.</summary>
/// <remarks>There are few different statements, since values are parameters; past <see cref="Most"/> a new one is not
/// kept.</remarks>
internal sealed class KeptStatements : DbCommandInterceptor, IDisposable
{
    private const int Most = 400;

    private readonly Dictionary<string, KeptCommand> kept = [];

    public override DbCommand CommandInitialized(CommandEndEventData eventData, DbCommand result)
    {
        var command = CommandFor(result.CommandText, (SqliteConnection)result.Connection!);
        if (command is not { IsFree: true })
        {
            // The same statement is being carried out: a second one beside it.
            return result;
        }

        command.Take((SqliteCommand)result);
        result.Dispose();
        return command;
    }

    public void Dispose()
    {
        foreach (var command in kept.Values)
        {
            command.Close();
        }
    }

    private KeptCommand? CommandFor(string text, SqliteConnection connection)
    {
        if (!kept.TryGetValue(text, out var command) && kept.Count < Most)
        {
            command = new KeptCommand(text, connection);
            kept.Add(text, command);
        }

        return command;
    }

    // Disposing of it only gives it back.
    private sealed class KeptCommand : SqliteCommand
    {
        private bool isClosing;

        public KeptCommand(string text, SqliteConnection connection)
            : base(text, connection)
        {
        }

        public bool IsFree { get; private set; } = true;

        public void Take(SqliteCommand asked)
        {
            (IsFree, Transaction, CommandTimeout) = (false, asked.Transaction, asked.CommandTimeout);
            var parameters = asked.Parameters.Cast<SqliteParameter>().ToList();
            asked.Parameters.Clear();
            Parameters.Clear();
            Parameters.AddRange(parameters);
        }

        public void Close()
        {
            isClosing = true;
            Dispose();
        }

        protected override void Dispose(bool disposing)
        {
            if (isClosing)
            {
                base.Dispose(disposing);
            }

            IsFree = true;
        }
    }
}
