namespace EvalKit;

/// <summary>How much of a changed picture there is beside the picture as it was: 0.2, 0.4, 0.6, 0.8 and 1 at severities 1 to 5.</summary>
internal static class MixScale
{
    public static RowScale Of() => new("mix", 0, 20, 40, 60, 80, 100) { Divisor = 100 };
}
