using Microsoft.EntityFrameworkCore;

namespace PartnerBot.Store.Tests;

public sealed class ModelTests
{
    [Fact]
    public void The_migrations_for_SQLite_make_the_tables_that_the_program_expects()
    {
        using var db = new SqliteDesign().CreateDbContext([]);

        Assert.False(db.Database.HasPendingModelChanges());
    }

    [Fact]
    public void The_migrations_for_PostgreSQL_make_the_tables_that_the_program_expects()
    {
        using var db = new PostgresDesign().CreateDbContext([]);

        Assert.False(db.Database.HasPendingModelChanges());
    }

    [Fact]
    public void Every_name_in_the_database_is_lower_case_and_needs_no_quotes()
    {
        using var db = new SqliteDesign().CreateDbContext([]);

        var names = db.Model.GetRelationalModel().Tables.SelectMany(table => table.Columns
            .Select(column => column.Name).Append(table.Name).Concat(table.Indexes.Select(index => index.Name)));

        Assert.All(names, name => Assert.Matches("^[a-z_]+$", name));
    }
}
