namespace EvalKit.Media;

/// <summary>How new pixels are computed from old ones. Where a picture shrinks, every filter but <see cref="Nearest"/> widens, so that nothing aliases.</summary>
public enum ResizeFilter
{
    /// <summary>The pixel at the centre. Keeps hard edges and palettes; aliases.</summary>
    Nearest,

    /// <summary>The mean of the covered area. Exact where the size shrinks by a whole factor.</summary>
    Box,

    /// <summary>A triangle two pixels wide: smooth, a little soft.</summary>
    Bilinear,

    /// <summary>The cubic of Keys (1981) with a = −0.5, four pixels wide: the usual choice for photographs.</summary>
    Bicubic,

    /// <summary>A sinc windowed by its own main lobe (Duchon, 1979), six pixels wide: the sharpest, and rings at edges.</summary>
    Lanczos3,
}
