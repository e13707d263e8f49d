using System.Globalization;

namespace EvalKit.Media;

/// <summary>A colour with 8 bits per sample and straight (not premultiplied) alpha.</summary>
/// <param name="R">Red, 0 to 255.</param>
/// <param name="G">Green, 0 to 255.</param>
/// <param name="B">Blue, 0 to 255.</param>
/// <param name="A">Opacity, from 0 for transparent to 255; default 255.</param>
public readonly record struct Rgba(byte R, byte G, byte B, byte A = byte.MaxValue)
{
    /// <summary>As CSS writes it: <c>#rrggbb</c>, or <c>#rrggbbaa</c> where it is not opaque.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"#{R:x2}{G:x2}{B:x2}{(A == byte.MaxValue ? "" : $"{A:x2}")}");
}
