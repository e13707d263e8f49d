namespace EvalKit;

/// <summary>
/// Straight lines in a field, one pixel wide, softened across; where lines meet the brighter one shows. Pixels at the edge that
/// would be half outside stay as they are.
/// </summary>
internal static class FieldLine
{
    /// <param name="field">What is drawn on.</param>
    /// <param name="x">Where it begins.</param>
    /// <param name="y">Where it begins.</param>
    /// <param name="dx">The direction, of length 1.</param>
    /// <param name="dy">The direction, of length 1.</param>
    /// <param name="length">In the field's pixels.</param>
    /// <param name="first">The value where it begins.</param>
    /// <param name="last">The value where it ends.</param>
    public static void Draw(Field field, double x, double y, double dx, double dy, double length, int first, int last)
    {
        var isFlat = Math.Abs(dx) >= Math.Abs(dy);
        var major = isFlat ? dx : dy;
        var steps = Math.Max(1, (int)(length * Math.Abs(major) + 0.5));
        var (stepX, stepY) = (dx / Math.Abs(major), dy / Math.Abs(major));
        var (along, across) = isFlat ? (x, y) : (y, x);
        var (stepAlong, stepAcross) = isFlat ? (stepX, stepY) : (stepY, stepX);
        var (columns, rows) = isFlat ? (field.Width, field.Height) : (field.Height, field.Width);
        var (strideAlong, strideAcross) = isFlat ? (1, field.Width) : (field.Width, 1);
        var values = field.Values;
        for (var i = 0; i < steps; i++, along += stepAlong, across += stepAcross)
        {
            int at = (int)Math.Floor(along + 0.5), near = (int)Math.Floor(across);
            if ((uint)at >= (uint)columns || near < 0 || near + 1 >= rows) continue;
            var value = first + (int)((long)(last - first) * i / steps);
            var share = (int)((across - near) * 256);
            ref var one = ref values[at * strideAlong + near * strideAcross];
            ref var other = ref values[at * strideAlong + (near + 1) * strideAcross];
            one = Math.Max(one, (value * (256 - share)) >> 8);
            other = Math.Max(other, (value * share) >> 8);
        }
    }
}
