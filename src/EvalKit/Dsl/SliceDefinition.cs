using System.Globalization;

namespace EvalKit;

/// <summary>A user's facet: a name and where its value comes from.</summary>
internal sealed record SliceDefinition<TCase>(string Name, Func<TCase, object?> Value)
{
    public string LabelOf(TCase value) => Convert.ToString(Value(value), CultureInfo.InvariantCulture) is { Length: > 0 } label ? label : "none";
}
