using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace PartnerBot.Store.Mappings;

/// <summary>Names in the database: partnership_id, the same in both, and never in need of quotes.</summary>
internal static class SnakeCase
{
    public static void NameInSnakeCase(this ModelBuilder model)
    {
        foreach (var entity in model.Model.GetEntityTypes())
        {
            foreach (var property in entity.GetProperties())
            {
                property.SetColumnName(Of(property.Name));
            }

            NameKeys(entity);
        }
    }

    private static void NameKeys(IMutableEntityType entity)
    {
        foreach (var key in entity.GetKeys())
        {
            key.SetName(key.GetName()!.ToLowerInvariant());
        }

        foreach (var reference in entity.GetForeignKeys())
        {
            reference.SetConstraintName(reference.GetConstraintName()!.ToLowerInvariant());
        }

        foreach (var index in entity.GetIndexes())
        {
            index.SetDatabaseName(index.GetDatabaseName()!.ToLowerInvariant());
        }
    }

    private static string Of(string name)
    {
        var snake = new StringBuilder();
        foreach (var letter in name)
        {
            if (char.IsUpper(letter) && snake.Length > 0)
            {
                snake.Append('_');
            }

            snake.Append(char.ToLowerInvariant(letter));
        }

        return snake.ToString();
    }
}
