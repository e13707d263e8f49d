using System.Globalization;

namespace EvalKit;

/// <summary>A rectangle of a picture, in fractions of its width and height from the top left corner.</summary>
/// <param name="X">Left edge, 0 to 1.</param>
/// <param name="Y">Top edge, 0 to 1.</param>
/// <param name="Width">Width, over 0; <paramref name="X"/> + Width is at most 1.</param>
/// <param name="Height">Height, over 0; <paramref name="Y"/> + Height is at most 1.</param>
public readonly record struct Region(double X, double Y, double Width, double Height)
{
    /// <summary>The four numbers, comma-separated, invariant.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{X},{Y},{Width},{Height}");

    internal void Validate(string parameter)
    {
        // Ten decimals of slack: 0.1 + 0.9 may exceed 1 by a rounding error.
        var inside = X >= 0 && Y >= 0 && Width > 0 && Height > 0 && X + Width <= 1 + 1e-10 && Y + Height <= 1 + 1e-10;
        if (!inside)
            throw new ArgumentOutOfRangeException(parameter, $"Region({this}) is not inside the picture: give fractions of width and height, 0 to 1, such as new Region(0, 0, 1, 0.25) for the top quarter.");
    }

    /// <summary>The pixels that the rectangle touches.</summary>
    internal (int Left, int Top, int Right, int Bottom) PixelsOf(int width, int height) => (
        Math.Clamp((int)Math.Floor(X * width), 0, width),
        Math.Clamp((int)Math.Floor(Y * height), 0, height),
        Math.Clamp((int)Math.Ceiling((X + Width) * width), 0, width),
        Math.Clamp((int)Math.Ceiling((Y + Height) * height), 0, height));
}
