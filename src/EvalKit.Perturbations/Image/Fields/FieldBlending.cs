using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using EvalKit.Media;

namespace EvalKit;

/// <summary>Carries a blend out over a picture.</summary>
internal static class FieldBlending
{
    /// <summary>The blended picture.</summary>
    /// <param name="source">The picture.</param>
    /// <param name="field">The field, enlarged bilinearly where it is smaller.</param>
    /// <param name="reduction">How many pixels a value of the field stands for.</param>
    /// <param name="blend">What is done.</param>
    public static PixelBuffer Apply<TBlend>(PixelBuffer source, Field field, int reduction, TBlend blend)
        where TBlend : struct, IPixelBlend
    {
        var result = new PixelBuffer(source.Width, source.Height, GC.AllocateUninitializedArray<byte>(source.Rgba.Length));
        using var rows = new FieldRows(field, reduction);
        for (var y = 0; y < source.Height; y++)
            Row(MemoryMarshal.Cast<byte, uint>(source.Row(y)), rows.Row(y), MemoryMarshal.Cast<byte, uint>(result.Row(y)), blend);
        return result;
    }

    /// <summary>One row.</summary>
    public static void Row<TBlend>(ReadOnlySpan<uint> source, ReadOnlySpan<int> field, Span<uint> result, TBlend blend)
        where TBlend : struct, IPixelBlend
    {
        var x = 0;
        for (; x + 8 <= source.Length; x += 8) blend.Eight(Vector256.Create(source[x..]), Vector256.Create(field[x..])).CopyTo(result[x..]);
        if (x == source.Length) return;
        Span<uint> pixels = stackalloc uint[8];
        Span<int> values = stackalloc int[8];
        pixels.Clear();
        values.Clear();
        source[x..].CopyTo(pixels);
        field[x..source.Length].CopyTo(values);
        blend.Eight(Vector256.Create<uint>(pixels), Vector256.Create<int>(values)).CopyTo(pixels);
        pixels[..(source.Length - x)].CopyTo(result[x..]);
    }

    /// <summary>The samples of a colour, which begin at a bit: 0 for red, 8 for green, 16 for blue.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> Samples(Vector256<uint> pixels, int bit) => ((pixels >>> bit) & Vector256.Create(255u)).AsInt32();

    /// <summary>Pixels of these samples, clipped to 0…255, with the alpha of others.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<uint> Join(Vector256<uint> pixels, Vector256<int> red, Vector256<int> green, Vector256<int> blue) =>
        (Clip(red) | Clip(green) << 8 | Clip(blue) << 16).AsUInt32() | pixels & Vector256.Create(0xFF000000);

    private static Vector256<int> Clip(Vector256<int> values) => Vector256.Min(Vector256.Max(values, Vector256<int>.Zero), Vector256.Create(255));
}
