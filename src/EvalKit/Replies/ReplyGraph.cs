using System.Collections;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace EvalKit;

/// <summary>Whether two objects hold the same, field by field, what is private too: a type's own equality may leave out what JSON left out.</summary>
internal static class ReplyGraph
{
    private const int Deepest = 64;

    public static bool AreSame(object? first, object? second) => AreSame(first, second, 0);

    private static bool AreSame(object? first, object? second, int depth)
    {
        if (ReferenceEquals(first, second)) return true;
        if (first is null || second is null || depth > Deepest) return false;
        // A list comes back as another kind of list where an interface was declared.
        if (first is IEnumerable some and not (string or JsonNode)) return second is IEnumerable others and not string && HaveSameItems(some, others, depth);
        var type = first.GetType();
        if (type != second.GetType()) return false;
        return first switch
        {
            DateTime time => time == (DateTime)second && time.Kind == ((DateTime)second).Kind,
            DateTimeOffset time => time.EqualsExact((DateTimeOffset)second),
            JsonElement json => JsonElement.DeepEquals(json, (JsonElement)second),
            JsonNode json => JsonNode.DeepEquals(json, (JsonNode)second),
            Delegate or MemberInfo => false,
            string or decimal or TimeSpan or DateOnly or TimeOnly or Guid or Uri or Version => first.Equals(second),
            _ when type.IsPrimitive || type.IsEnum => first.Equals(second),
            _ => FieldsOf(type).All(field => AreSame(field.GetValue(first), field.GetValue(second), depth + 1)),
        };
    }

    private static bool HaveSameItems(IEnumerable some, IEnumerable others, int depth)
    {
        var items = others.GetEnumerator();
        foreach (var item in some)
        {
            if (!items.MoveNext() || !AreSame(item, items.Current, depth + 1)) return false;
        }

        return !items.MoveNext();
    }

    private static IEnumerable<FieldInfo> FieldsOf(Type? type)
    {
        for (; type is not null && type != typeof(object); type = type.BaseType)
        {
            foreach (var field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)) yield return field;
        }
    }
}
