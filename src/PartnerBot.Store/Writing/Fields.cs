using System.Linq.Expressions;
using System.Reflection;

namespace PartnerBot.Store.Writing;

/// <summary>Takes a copy of an object and tells later whether any of its fields was set to something else.</summary>
internal sealed class Fields
{
    private static readonly Func<object, object> Clone = typeof(object)
        .GetMethod("MemberwiseClone", BindingFlags.Instance | BindingFlags.NonPublic)!
        .CreateDelegate<Func<object, object>>();

    private readonly Dictionary<Type, Func<object, object, bool>> comparers = [];

    public static object Copy(object thing) => Clone(thing);

    /// <summary>True when every field holds the same value, or the same object: what rows hold is never changed
    /// inside.</summary>
    public bool AreSame(object thing, object copy)
    {
        if (!comparers.TryGetValue(thing.GetType(), out var comparer))
        {
            comparer = Compare(thing.GetType());
            comparers.Add(thing.GetType(), comparer);
        }

        return comparer(thing, copy);
    }

    private static Func<object, object, bool> Compare(Type type)
    {
        var (left, right) = (Expression.Parameter(typeof(object)), Expression.Parameter(typeof(object)));
        var fields = type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic);
        var same = fields
            .Select(field => Compare(
                Expression.Field(Expression.Convert(left, type), field),
                Expression.Field(Expression.Convert(right, type), field)))
            .Aggregate(Expression.AndAlso);
        return Expression.Lambda<Func<object, object, bool>>(same, left, right).Compile();
    }

    private static Expression Compare(MemberExpression left, MemberExpression right)
    {
        if (!left.Type.IsValueType)
        {
            return Expression.ReferenceEqual(left, right);
        }

        var comparer = typeof(EqualityComparer<>).MakeGenericType(left.Type);
        var usual = Expression.Property(null, comparer.GetProperty("Default")!);
        return Expression.Call(usual, comparer.GetMethod("Equals", [left.Type, left.Type])!, left, right);
    }
}
