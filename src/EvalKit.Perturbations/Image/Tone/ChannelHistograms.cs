using System.Runtime.InteropServices;
using EvalKit.Media;

namespace EvalKit;

/// <summary>How often each level occurs in each colour, weighed by alpha: what cannot be seen does not count.</summary>
internal static class ChannelHistograms
{
    private const int Size = 3 * ChannelTables.Levels;

    /// <param name="source">What is counted.</param>
    /// <param name="histograms">768 sums of weights: red, green and blue.</param>
    public static void Of(PixelBuffer source, Span<long> histograms)
    {
        histograms.Clear();
        var pixels = MemoryMarshal.Cast<byte, uint>(source.Rgba);
        if (source.IsOpaque)
        {
            Opaque(pixels, histograms);
            return;
        }

        foreach (var pixel in pixels)
        {
            long alpha = pixel >> 24;
            histograms[(byte)pixel] += alpha;
            histograms[256 + (byte)(pixel >> 8)] += alpha;
            histograms[512 + (byte)(pixel >> 16)] += alpha;
        }
    }

    /// <summary>Neighbours are often alike: two counts in turn, so that one addition need not wait for the other.</summary>
    private static void Opaque(ReadOnlySpan<uint> pixels, Span<long> histograms)
    {
        Span<uint> even = stackalloc uint[Size], odd = stackalloc uint[Size];
        even.Clear();
        odd.Clear();
        var i = 0;
        for (; i + 1 < pixels.Length; i += 2)
        {
            uint one = pixels[i], other = pixels[i + 1];
            even[(byte)one]++;
            odd[(byte)other]++;
            even[256 + (byte)(one >> 8)]++;
            odd[256 + (byte)(other >> 8)]++;
            even[512 + (byte)(one >> 16)]++;
            odd[512 + (byte)(other >> 16)]++;
        }

        if (i < pixels.Length)
        {
            even[(byte)pixels[i]]++;
            even[256 + (byte)(pixels[i] >> 8)]++;
            even[512 + (byte)(pixels[i] >> 16)]++;
        }

        for (var level = 0; level < Size; level++) histograms[level] = (long)even[level] + odd[level];
    }
}
