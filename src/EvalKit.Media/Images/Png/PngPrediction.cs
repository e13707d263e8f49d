using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace EvalKit.Media;

/// <summary>PNG's predictors (ISO/IEC 15948 §9) of all samples of a pixel at once, in few steps that wait for the pixel on the left.</summary>
internal static class PngPrediction
{
    /// <summary>Half the sum, rounded down: what both have, and half of what one has.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<byte> Average(Vector128<byte> left, Vector128<byte> up) => (left & up) + ((left ^ up) >>> 1);

    /// <summary>Of left, up and corner the one nearest to left + up − corner, samples 0 to 255.</summary>
    /// <remarks>
    /// The form of stb_image: the smaller of left and up is nearest if 3 · corner − (left + up) is at least the larger one, and the larger
    /// one if it is at most the smaller.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<short> Paeth(Vector128<short> left, Vector128<short> up, Vector128<short> corner)
    {
        var threshold = corner + corner + corner - up - left;
        var smaller = Vector128.Min(left, up);
        var larger = Vector128.Max(left, up);
        var nearest = Vector128.ConditionalSelect(Vector128.GreaterThan(larger, threshold), corner, smaller);
        return Vector128.ConditionalSelect(Vector128.GreaterThan(threshold, smaller), nearest, larger);
    }
}
