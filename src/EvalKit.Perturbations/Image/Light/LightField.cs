using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using EvalKit.Media;

namespace EvalKit;

/// <summary>Multiplies colours by a light of their place: single-precision arithmetic in fixed order, rounded half up, clipped; alpha stays.</summary>
internal static class LightField
{
    public static PixelBuffer Apply<TLight>(PixelBuffer source, TLight light)
        where TLight : struct, ILight
    {
        var result = Canvas.Like(source);
        var places = Vector256.ConvertToSingle(Vector256<int>.Indices);
        Span<uint> rest = stackalloc uint[Vector256<uint>.Count];
        rest.Clear();
        for (var y = 0; y < source.Height; y++)
        {
            light.Enter(y);
            var pixels = MemoryMarshal.Cast<byte, uint>(source.Row(y));
            var lit = MemoryMarshal.Cast<byte, uint>(result.Row(y));
            ref var from = ref MemoryMarshal.GetReference(pixels);
            ref var to = ref MemoryMarshal.GetReference(lit);
            var x = 0;
            for (; x <= pixels.Length - Vector256<uint>.Count; x += Vector256<uint>.Count)
                Lit(Vector256.LoadUnsafe(ref from, (nuint)x), light.At(places + Vector256.Create((float)x))).StoreUnsafe(ref to, (nuint)x);
            if (x == pixels.Length) continue;
            pixels[x..].CopyTo(rest);
            Lit(Vector256.Create<uint>(rest), light.At(places + Vector256.Create((float)x))).CopyTo(rest);
            rest[..(pixels.Length - x)].CopyTo(lit[x..]);
        }

        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<uint> Lit(Vector256<uint> pixels, Vector256<float> light)
    {
        var (red, green, blue) = PixelMaps.Colours(pixels);
        return PixelMaps.Pixels(Times(red, light), Times(green, light), Times(blue, light), pixels);
    }

    private static Vector256<int> Times(Vector256<int> colour, Vector256<float> light) => Vector256.ConvertToInt32(
        Vector256.Min(Vector256.ConvertToSingle(colour) * light + Vector256.Create(0.5f), Vector256.Create(255f)));
}
