namespace EvalKit.Media;

/// <summary>PNG's colour types, as IHDR numbers them.</summary>
internal enum PngColour : byte
{
    Grey = 0,
    Rgb = 2,
    Palette = 3,
    GreyAlpha = 4,
    Rgba = 6,
}
