using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

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

    // Rows that were there before get the default of the new column: an empty text is no enumeration and no list.
    [Fact]
    public void A_column_that_came_later_has_a_default_that_can_be_read()
    {
        using var db = new SqliteDesign().CreateDbContext([]);
        var later = db.GetService<IMigrationsAssembly>().Migrations.Values
            .Select(type => (Migration)Activator.CreateInstance(type)!)
            .SelectMany(migration => migration.UpOperations.OfType<AddColumnOperation>())
            .Where(column => !column.IsNullable)
            .ToList();
        var converted = db.Model.GetEntityTypes().SelectMany(type => type.GetProperties()
            .Where(property => property.GetTypeMapping().Converter is not null)
            .Select(property => $"{type.GetTableName()}.{property.GetColumnName()}")).ToHashSet();

        Assert.NotEmpty(later);
        Assert.DoesNotContain(
            later, column => column.DefaultValue is "" && converted.Contains($"{column.Table}.{column.Name}"));
    }

    // Changes are found field by field: what was changed inside an object that a field holds would be lost.
    [Fact]
    public void Nothing_that_a_row_holds_can_be_changed_inside()
    {
        using var db = new SqliteDesign().CreateDbContext([]);
        var fields = db.Model.GetEntityTypes().SelectMany(type => type.ClrType
            .GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
            .Select(field => (Name: $"{type.ClrType.Name}.{field.Name}", Type: field.FieldType)));

        Assert.DoesNotContain(
            fields,
            field => field.Type.IsArray
                || typeof(System.Collections.IDictionary).IsAssignableFrom(field.Type)
                || (!field.Type.IsValueType && typeof(System.Collections.IList).IsAssignableFrom(field.Type))
                || (field.Type.IsGenericType && field.Type.GetGenericTypeDefinition() is { IsInterface: true }));
    }

    [Fact]
    public async Task A_file_that_has_its_tables_keeps_what_is_in_them_when_it_is_opened_again()
    {
        await using var store = await TestStore.OpenAsync("file");
        await store.WriteAsync(db => db.Add(Some.Room()));

        await using var again = await store.SecondAsync();

        Assert.Equal(1, await again.ReadAsync(db => db.Rooms.CountAsync()));
        Assert.Empty(await again.ReadAsync(db => db.Database.GetPendingMigrationsAsync()));
    }
}
