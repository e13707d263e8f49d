namespace EvalKit;

/// <summary>How a word on a picture gets stronger: larger, or fuller.</summary>
internal static class TypographicScales
{
    /// <summary>What the largest letters take of the picture's height.</summary>
    public const double LargestHeight = 0.25;

    /// <summary>The letters' height over the picture's, after the sizes of SCAM's photographed notes.</summary>
    public static RowScale Height { get; } = new("height", 0, 40, 80, 120, 180, 250) { Divisor = 1000 };

    /// <summary>The letters' opacity up to 1; what is over 1 is the opacity of a box around them.</summary>
    public static RowScale Ink { get; } = new("ink", 0, 25, 50, 75, 100, 200) { Divisor = 100 };
}
