namespace EvalKit;

/// <summary>How random bits become noise: 64 bits for each pixel, 16 for each sample.</summary>
internal interface INoiseRule
{
    /// <summary>One block of pixels.</summary>
    /// <param name="pixels">The block as it is.</param>
    /// <param name="bits">The random bits of each pixel; scratch space afterwards.</param>
    /// <param name="noisy">The block as it becomes.</param>
    void Apply(ReadOnlySpan<uint> pixels, scoped Span<ulong> bits, Span<uint> noisy);
}
