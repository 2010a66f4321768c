using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using NodaTime;
using PartnerBot.Domain;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Store.Columns;

namespace PartnerBot.Store.Personal;

/// <summary>Writes what one row says about a person: all of a row that is about them, or the parts that are.</summary>
internal sealed class PersonalRow(Traces traces, NameInText name, PersonalReader reader)
{
    private static readonly MethodInfo Shortener =
        typeof(PersonalRow).GetMethod(nameof(Shorten), BindingFlags.Static | BindingFlags.NonPublic)!;

    // What people call a thing by.
    private static readonly string[] Naming = ["Id", "Number", "Year", "Key"];

    /// <summary>True for rows that are about nobody else.</summary>
    public bool IsWhole { get; init; }

    /// <returns>Null when there is nothing about them in it, or nothing that the reader may see.</returns>
    public JsonObject? Write(IEntityType type, object row)
    {
        if (!reader.IsOneself && !IsSeen(row))
        {
            return null;
        }

        var isTheirs = IsWhole || type.GetProperties().Any(column =>
            PersonalColumns.ItemOf(column) is null && IsAbout(column, Read(column, row), row));
        var written = new JsonObject();
        var hasPart = false;
        foreach (var column in type.GetProperties().Where(column => Read(column, row) is not null))
        {
            if (PersonalColumns.ItemOf(column) is { } item)
            {
                hasPart |= AddPart(written, row, column, item);
            }
            else if (isTheirs || Naming.Contains(column.Name))
            {
                written[column.GetColumnName()] = Value(column, Read(column, row)!);
            }
        }

        return isTheirs || hasPart ? written : null;
    }

    private bool IsAbout(IProperty column, object? value, object row) => value is not null
        && (traces.AreIn(value)
            || (PersonalColumns.HoldsWords(column) && name.IsIn(value.ToString()!) && IsSeen(row)));

    private bool AddPart(JsonObject written, object row, IProperty column, Type item)
    {
        Func<object, bool> isWanted = one => traces.AreIn(one)
            ? reader.IsOneself || IsSeen(one)
            : PersonalColumns.HoldsWords(column) && name.IsIn(one.ToString()!) && IsSeen(row) && IsSeen(one);
        if (Shortener.MakeGenericMethod(item).Invoke(null, [Read(column, row), isWanted]) is not { } part)
        {
            return false;
        }

        written[column.GetColumnName()] = Value(column, part);
        return true;
    }

    // What is for some only says so itself, or by its sight.
    private bool IsSeen(object thing)
    {
        var type = thing.GetType();
        if (type.GetProperty("Sight")?.GetValue(thing) is Sight sight)
        {
            return reader.Sees(sight.Audience, sight.HiddenFrom);
        }

        return type.GetProperty("HiddenFrom")?.GetValue(thing) is not ImmutableArray<Id<Organisation>> hidden
            || reader.Sees((Audience)type.GetProperty("Audience")!.GetValue(thing)!, hidden);
    }

    private static object? Read(IProperty column, object row) =>
        column.IsShadowProperty() || column.PropertyInfo is null ? null : column.PropertyInfo.GetValue(row);

    private static object? Shorten<T>(ImmutableArray<T> list, Func<object, bool> isWanted)
    {
        ImmutableArray<T> wanted = list.IsDefault ? [] : [.. list.Where(item => isWanted(item!))];
        return wanted.IsEmpty ? null : wanted;
    }

    private JsonNode? Value(IProperty column, object value) => value switch
    {
        _ when reader.IsKept(PersonalColumns.NameOf(column)) => "(kept)",
        bool yes => yes,
        int number => number,
        long number => number,
        Instant instant => instant.ToString(),
        _ when value.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(Id<>) =>
            value.ToString(),
        _ => Text((column.GetTypeMapping().Converter?.ConvertToProvider(value) ?? value).ToString()!),
    };

    private static JsonNode? Text(string text) => Json.Find(text) is { } json ? json : text;
}
