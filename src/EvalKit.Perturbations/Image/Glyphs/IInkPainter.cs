namespace EvalKit;

/// <summary>What becomes of pixels that letters cover. A type of its own for each, so that no call per row is indirect.</summary>
internal interface IInkPainter
{
    /// <param name="pixels">Part of a row.</param>
    /// <param name="coverage">How much of each is inked, 0 to 255.</param>
    void Row(Span<uint> pixels, ReadOnlySpan<byte> coverage);
}
