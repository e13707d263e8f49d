using System.Text.RegularExpressions;

namespace EvalKit;

/// <summary>
/// What replies are graded by, without what belongs to single cases: quoted text and numbers are left out, bars (<c>≤ 0.1</c>) stay. Fresh cases have
/// other texts, and the same expectation.
/// </summary>
internal static partial class ExpectationShape
{
    private const string Separator = " | ";
    private const int MostShapes = 12;
    private const int MostLetters = 150;

    /// <summary>The shapes of some descriptions, sorted, as the file's header has them.</summary>
    public static string Of(IEnumerable<string> descriptions) => Joined(descriptions.Select(ShapeOf));

    /// <summary>What two runs were graded by, together.</summary>
    public static string Union(string left, string right) => Joined(left.Split(Separator).Concat(right.Split(Separator)));

    /// <summary>Whether two runs can have been graded by the same expectations: cases may differ in kind, so one in common is enough.</summary>
    public static bool AreSame(string left, string right) => left.Split(Separator).Intersect(right.Split(Separator), StringComparer.Ordinal).Any();

    private static string Joined(IEnumerable<string> shapes) =>
        string.Join(Separator, shapes.Where(shape => shape.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Take(MostShapes));

    private static string ShapeOf(string description)
    {
        var shape = VisibleText.Of(Number().Replace(Quoted().Replace(description, "…"), "#").Replace('|', '/'), MostLetters);
        return shape.Length <= MostLetters ? shape : shape[..MostLetters];
    }

    // Excerpts escape the quotes inside them.
    [GeneratedRegex("""
        "(?:[^"\\]|\\.)*"
        """, RegexOptions.NonBacktracking)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"(?<![≤≥] ?-?[0-9.]*)-?[0-9]+(\.[0-9]+)?")]
    private static partial Regex Number();
}
