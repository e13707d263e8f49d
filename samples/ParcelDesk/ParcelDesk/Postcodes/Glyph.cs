namespace ParcelDesk;

/// <summary>The ink of one cut-out digit, 0 paper to 255 full stroke, and where its left edge was.</summary>
internal sealed record Glyph(byte[] Ink, int Width, int Height, int Left);
