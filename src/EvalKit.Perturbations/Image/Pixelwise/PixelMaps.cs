using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using EvalKit.Media;

namespace EvalKit;

/// <summary>Carries a map of pixels out. There is no second way to compute a pixel: what is left over goes through the same vectors.</summary>
internal static class PixelMaps
{
    /// <summary>The three colours of eight pixels as whole numbers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (Vector256<int> Red, Vector256<int> Green, Vector256<int> Blue) Colours(Vector256<uint> pixels)
    {
        var level = Vector256.Create(0xFFu);
        return ((pixels & level).AsInt32(), (pixels >>> 8 & level).AsInt32(), (pixels >>> 16 & level).AsInt32());
    }

    /// <summary>Colours of 0 to 255 put back beside the alpha of the pixels they came from.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<uint> Pixels(Vector256<int> red, Vector256<int> green, Vector256<int> blue, Vector256<uint> source) =>
        (red | green << 8 | blue << 16).AsUInt32() | source & Vector256.Create(0xFF000000);

    /// <summary>The picture with every pixel mapped.</summary>
    public static PixelBuffer Map<TMap>(PixelBuffer source, TMap map)
        where TMap : struct, IPixelMap
    {
        var result = Canvas.Like(source);
        var pixels = MemoryMarshal.Cast<byte, uint>(source.Rgba.AsSpan());
        var mapped = MemoryMarshal.Cast<byte, uint>(result.Rgba.AsSpan());
        ref var from = ref MemoryMarshal.GetReference(pixels);
        ref var to = ref MemoryMarshal.GetReference(mapped);
        var i = 0;
        for (; i <= pixels.Length - Vector256<uint>.Count; i += Vector256<uint>.Count)
            map.Map(Vector256.LoadUnsafe(ref from, (nuint)i)).StoreUnsafe(ref to, (nuint)i);
        if (i == pixels.Length) return result;
        Span<uint> rest = stackalloc uint[Vector256<uint>.Count];
        rest.Clear();
        pixels[i..].CopyTo(rest);
        map.Map(Vector256.Create<uint>(rest)).CopyTo(rest);
        rest[..(pixels.Length - i)].CopyTo(mapped[i..]);
        return result;
    }
}
