namespace EvalKit;

internal static class Pixels
{
    /// <summary>A fraction of a side in whole pixels, rounded half up.</summary>
    public static int Of(double fraction, int side) => (int)Math.Floor(fraction * side + 0.5);
}
