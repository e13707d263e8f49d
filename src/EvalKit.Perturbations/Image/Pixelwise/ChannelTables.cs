using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using EvalKit.Media;

namespace EvalKit;

/// <summary>Whatever changes a colour sample by its own level alone: 256 results for all channels, or 256 for each; alpha stays.</summary>
internal static class ChannelTables
{
    public const int Levels = 256;

    /// <summary>The picture with every sample looked up.</summary>
    /// <param name="source">What to change.</param>
    /// <param name="tables">256 results, or 768: red, green and blue.</param>
    public static PixelBuffer Map(PixelBuffer source, ReadOnlySpan<byte> tables)
    {
        var result = Canvas.Like(source);
        var done = Avx512Vbmi.IsSupported ? InVectors(source.Rgba, result.Rgba, tables) : 0;
        InWords(MemoryMarshal.Cast<byte, uint>(source.Rgba.AsSpan())[done..], MemoryMarshal.Cast<byte, uint>(result.Rgba.AsSpan())[done..], tables);
        return result;
    }

    /// <summary>Pixel by pixel, from tables whose results stand where the pixel has them.</summary>
    internal static void InWords(ReadOnlySpan<uint> pixels, Span<uint> results, ReadOnlySpan<byte> tables)
    {
        if (pixels.IsEmpty) return;
        Span<uint> reds = stackalloc uint[Levels], greens = stackalloc uint[Levels], blues = stackalloc uint[Levels];
        for (var level = 0; level < Levels; level++)
        {
            reds[level] = tables[level];
            greens[level] = (uint)Channel(tables, 1)[level] << 8;
            blues[level] = (uint)Channel(tables, 2)[level] << 16;
        }

        for (var i = 0; i < pixels.Length && i < results.Length; i++)
        {
            var pixel = pixels[i];
            results[i] = reds[(byte)pixel] | greens[(byte)(pixel >> 8)] | blues[(byte)(pixel >> 16)] | pixel & 0xFF000000;
        }
    }

    /// <summary>Sixteen pixels at a time, with the tables in registers. Returns the pixels done.</summary>
    internal static int InVectors(ReadOnlySpan<byte> samples, Span<byte> results, ReadOnlySpan<byte> tables)
    {
        var red = new VectorTable(tables);
        var green = new VectorTable(Channel(tables, 1));
        var blue = new VectorTable(Channel(tables, 2));
        var isOneTable = tables.Length == Levels;
        var isAlpha = Vector512.Create(0xFF000000).AsByte();
        var isGreen = Vector512.Create(0x0000FF00u).AsByte();
        var isBlue = Vector512.Create(0x00FF0000u).AsByte();
        ref var sample = ref MemoryMarshal.GetReference(samples);
        ref var result = ref MemoryMarshal.GetReference(results[..samples.Length]);
        var i = 0;
        for (; i <= samples.Length - Vector512<byte>.Count; i += Vector512<byte>.Count)
        {
            var levels = Vector512.LoadUnsafe(ref sample, (nuint)i);
            var changed = red.At(levels);
            if (!isOneTable)
                changed = Vector512.ConditionalSelect(isGreen, green.At(levels), Vector512.ConditionalSelect(isBlue, blue.At(levels), changed));
            Vector512.ConditionalSelect(isAlpha, levels, changed).StoreUnsafe(ref result, (nuint)i);
        }

        return i / 4;
    }

    private static ReadOnlySpan<byte> Channel(ReadOnlySpan<byte> tables, int channel) =>
        tables.Slice(tables.Length == Levels ? 0 : channel * Levels, Levels);

    /// <summary>256 bytes in four registers.</summary>
    private readonly struct VectorTable(ReadOnlySpan<byte> table)
    {
        private readonly Vector512<byte> _a = Vector512.Create(table);
        private readonly Vector512<byte> _b = Vector512.Create(table[64..]);
        private readonly Vector512<byte> _c = Vector512.Create(table[128..]);
        private readonly Vector512<byte> _d = Vector512.Create(table[192..]);

        public Vector512<byte> At(Vector512<byte> levels) => Vector512.ConditionalSelect(
            Vector512.LessThan(levels.AsSByte(), Vector512<sbyte>.Zero).AsByte(),
            Avx512Vbmi.PermuteVar64x8x2(_c, levels, _d),
            Avx512Vbmi.PermuteVar64x8x2(_a, levels, _b));
    }
}
