using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using EvalKit.Media;

namespace EvalKit;

/// <summary>
/// Contrast-limited adaptive histogram equalisation of luma, on 8 × 8 tiles (fewer where a tile would be under 8 pixels wide or high),
/// clip limit 4; results of the four nearest tiles are mixed bilinearly. What luma gains is added to all three colours, as an equalised
/// luma in YCbCr does. OpenCV's conventions; tiles of uneven sides differ by a pixel, where OpenCV would mirror the edge.
/// </summary>
internal static class ClaheKernel
{
    private const int MaxTiles = 8;
    private const int Levels = 256;
    private const int MixBits = 15;

    public static PixelBuffer Apply(PixelBuffer source, PerturbationContext context)
    {
        if (context.Amount == 0) return source;
        var result = Canvas.Like(source);
        int across = Math.Clamp(source.Width / 8, 1, MaxTiles), down = Math.Clamp(source.Height / 8, 1, MaxTiles);
        var rentedLight = ArrayPool<byte>.Shared.Rent(source.Width);
        var rentedPlaces = ArrayPool<int>.Shared.Rent(source.Width);
        var rentedGains = ArrayPool<ulong>.Shared.Rent(source.Width);
        var light = rentedLight.AsSpan(0, source.Width);
        var places = rentedPlaces.AsSpan(0, source.Width);
        var gains = rentedGains.AsSpan(0, source.Width);
        Span<byte> tables = stackalloc byte[MaxTiles * MaxTiles * Levels];
        TileTables.Build(source, across, down, light, tables);
        for (var x = 0; x < places.Length; x++) places[x] = Place(x, source.Width, across);
        var mix = (long)Math.Floor(context.Amount * (1 << MixBits) + 0.5);
        // Left of the first tile's middle and right of the last one's there is nothing to mix with: the outer tables stand twice.
        Span<ushort> mixed = stackalloc ushort[(MaxTiles + 2) * Levels];
        for (var y = 0; y < source.Height; y++)
        {
            var pixels = MemoryMarshal.Cast<byte, uint>(source.Row(y));
            Luma.Of(pixels, light);
            MixRows(tables, across, down, Place(y, source.Height, down), mixed);
            Gains(light, places, mixed, mix, gains);
            SampleSums.Add(pixels, MemoryMarshal.Cast<ulong, short>(gains), MemoryMarshal.Cast<byte, uint>(result.Row(y)));
        }

        ArrayPool<ulong>.Shared.Return(rentedGains);
        ArrayPool<int>.Shared.Return(rentedPlaces);
        ArrayPool<byte>.Shared.Return(rentedLight);
        return result;
    }

    /// <summary>Where a pixel lies among the tiles' middles, in 256ths: 0 to 255 is left of the first one.</summary>
    private static int Place(int pixel, int side, int tiles) => (int)((2L * pixel * tiles + side) * (Levels / 2) / side);

    /// <summary>One row of tables between two rows of tiles, in 256ths.</summary>
    private static void MixRows(ReadOnlySpan<byte> tables, int across, int down, int place, Span<ushort> mixed)
    {
        var size = across * Levels;
        var upper = tables.Slice(Math.Max(0, (place >> 8) - 1) * size, size);
        var lower = tables.Slice(Math.Min(down - 1, place >> 8) * size, size);
        var ofLower = (ushort)(place & 0xFF);
        var ofUpper = (ushort)(256 - ofLower);
        for (var i = 0; i < size; i += Vector256<byte>.Count)
        {
            var (upperLow, upperHigh) = Vector256.Widen(Vector256.Create(upper[i..]));
            var (lowerLow, lowerHigh) = Vector256.Widen(Vector256.Create(lower[i..]));
            (upperLow * Vector256.Create(ofUpper) + lowerLow * Vector256.Create(ofLower)).CopyTo(mixed[(Levels + i)..]);
            (upperHigh * Vector256.Create(ofUpper) + lowerHigh * Vector256.Create(ofLower)).CopyTo(mixed[(Levels + i + Vector256<ushort>.Count)..]);
        }

        mixed.Slice(Levels, Levels).CopyTo(mixed);
        mixed.Slice(size, Levels).CopyTo(mixed[(size + Levels)..]);
    }

    /// <summary>What each pixel's three colours gain, as four 16-bit numbers with nothing for alpha.</summary>
    private static void Gains(ReadOnlySpan<byte> light, ReadOnlySpan<int> places, ReadOnlySpan<ushort> mixed, long mix, Span<ulong> gains)
    {
        ref var table = ref MemoryMarshal.GetReference(mixed);
        for (var x = 0; x < light.Length && x < places.Length && x < gains.Length; x++)
        {
            int level = light[x], place = places[x], right = place & 0xFF;
            // A place is at most 255 of 256 beyond the last tile, and the table has two tiles more than there are.
            ref var left = ref Unsafe.Add(ref table, (place & ~0xFF) + level);
            var gain = left * (Levels - right) + Unsafe.Add(ref left, Levels) * right - (level << 16);
            gains[x] = (ushort)((gain * mix + (1L << (15 + MixBits))) >> (16 + MixBits)) * 0x0000_0001_0001_0001UL;
        }
    }
}
