namespace ParcelDesk.Training;

/// <summary>
/// Draws an MNIST digit at another size, slant and turn. Slant moves the top to the right by that share of the height;
/// turn lowers the right side by that share of the width.
/// </summary>
internal sealed record DigitWarp(double ScaleX, double ScaleY, double Slant, double Turn)
{
    private const int Faint = 24;

    /// <summary>The warped digit, cut to its inked box.</summary>
    public Glyph Draw(ReadOnlySpan<byte> image)
    {
        var (a, b, c, d) = (ScaleX, -Slant * ScaleY, Turn * ScaleX, ScaleY);
        var determinant = (a * d) - (b * c);
        var half = (int)Math.Ceiling(14 * (Math.Max(ScaleX, ScaleY) + Math.Abs(Slant * ScaleY) + Math.Abs(Turn * ScaleX))) + 1;
        var side = 2 * half;
        var ink = new byte[side * side];
        for (var y = 0; y < side; y++)
        {
            for (var x = 0; x < side; x++)
            {
                var sum = 0.0;
                for (var sub = 0; sub < 4; sub++)
                {
                    var u = x - half + 0.25 + (0.5 * (sub & 1));
                    var v = y - half + 0.25 + (0.5 * (sub >> 1));
                    sum += Sample(image, (((d * u) - (b * v)) / determinant) + 13.5, (((a * v) - (c * u)) / determinant) + 13.5);
                }

                ink[(y * side) + x] = (byte)((sum / 4) + 0.5);
            }
        }

        return CutToInk(ink, side);
    }

    private static double Sample(ReadOnlySpan<byte> image, double x, double y)
    {
        if (x <= -1 || y <= -1 || x >= 28 || y >= 28)
            return 0;
        var (left, top) = ((int)Math.Floor(x), (int)Math.Floor(y));
        var (right, down) = (x - left, y - top);
        var above = At(image, left, top) + ((At(image, left + 1, top) - At(image, left, top)) * right);
        var below = At(image, left, top + 1) + ((At(image, left + 1, top + 1) - At(image, left, top + 1)) * right);
        return above + ((below - above) * down);
    }

    private static double At(ReadOnlySpan<byte> image, int x, int y) =>
        (uint)x < MnistSet.Side && (uint)y < MnistSet.Side ? image[(y * MnistSet.Side) + x] : 0;

    private static Glyph CutToInk(byte[] ink, int side)
    {
        var (left, top, right, bottom) = (side, side, 0, 0);
        for (var i = 0; i < ink.Length; i++)
        {
            if (ink[i] < Faint)
                continue;
            var (y, x) = Math.DivRem(i, side);
            (left, right) = (Math.Min(left, x), Math.Max(right, x));
            (top, bottom) = (Math.Min(top, y), Math.Max(bottom, y));
        }

        var (width, height) = (right - left + 1, bottom - top + 1);
        var cut = new byte[width * height];
        for (var y = 0; y < height; y++)
            Array.Copy(ink, ((top + y) * side) + left, cut, y * width, width);
        return new Glyph(cut, width, height, 0);
    }
}
