using System.Collections.Immutable;
using EvalKit.Media;

namespace EvalKit;

/// <summary>
/// Tells axes apart, and the members of one axis, that differ in their options alone, such as noise of two colours: what would have the same label has its
/// options in it.
/// </summary>
internal static class AxisLabels
{
    private const int Longest = 48;

    public static ImmutableArray<PerturbationAxis> ToldApart(ImmutableArray<PerturbationAxis> axes)
    {
        axes = [.. axes.Select(axis => axis is null ? axis! : WithMembersToldApart(axis))];
        var twice = axes.Where(axis => axis is not null).GroupBy(axis => axis.Label, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => group.Key).ToHashSet(StringComparer.Ordinal);
        return twice.Count == 0 ? axes : [.. axes.Select(axis => axis is null || !twice.Contains(axis.Label) ? axis! : axis.Map(WithOptions))];
    }

    /// <summary>Members of one axis: pink or brown noise, or one after the other.</summary>
    private static PerturbationAxis WithMembersToldApart(PerturbationAxis axis)
    {
        if (axis.Members.Count < 2) return axis;
        var twice = axis.Members.GroupBy(member => member.Label, StringComparer.Ordinal).Where(same => same.Select(member => member.Definition.Qualifiers).Distinct(StringComparer.Ordinal).Count() > 1)
            .Select(same => same.Key).ToHashSet(StringComparer.Ordinal);
        return twice.Count == 0 ? axis : axis.Map(member => twice.Contains(member.Label) ? WithOptions(member) : member);
    }

    private static Perturbation WithOptions(Perturbation member) => (member.Definition with { Target = null }).Qualifiers is { Length: > 0 } options
        ? member.With(member.Definition with { Detail = $"{member.Definition.Detail} ({Shown(options)})" })
        : member;

    // What a user wrote may be long; the hash tells two of one beginning apart.
    private static string Shown(string options) => options.Length <= Longest ? options : $"{options[..(Longest - 10)]}… {ContentHash.Of(options).ToString()[..8]}";
}
