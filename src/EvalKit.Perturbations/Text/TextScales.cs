namespace EvalKit;

/// <summary>The scales that most members of text share. None of them is published: the field has no graded perturbations of text.</summary>
internal static class TextScales
{
    /// <summary>A share of the words: 5, 10, 15, 20 and 30 %, the range of MM-Robustness (Qiu et al., 2022), which goes to 35 %.</summary>
    public static RowScale Words { get; } = new("share", 0, 50, 100, 150, 200, 300) { Divisor = 1000 };

    /// <summary>A share of what looks or means the same afterwards, up to all of it.</summary>
    public static RowScale Whole { get; } = new("share", 0, 50, 100, 250, 500, 1000) { Divisor = 1000 };

    /// <summary>A number of pieces that are added, one for each severity.</summary>
    public static RowScale Pieces { get; } = new("count", 0, 1, 2, 3, 4, 5);
}
