namespace EvalKit;

/// <summary>Makes every sample of a picture a weighed sum of samples of the same channel. Source and result do not overlap.</summary>
internal delegate void LinearFilter(ReadOnlySpan<byte> source, Span<byte> result, int width, int height);
