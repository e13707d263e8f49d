using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace EvalKit;

/// <summary>
/// The chance of a plasma: three uniform numbers of 16 bits for every cell of every octave, a function of (key, octave, cell) alone, so
/// that another roughness weighs the same numbers differently.
/// </summary>
internal readonly struct PlasmaNoise
{
    private readonly ulong _key;
    private readonly int _factor;
    private readonly int _shift;

    /// <param name="random">The octave's stream.</param>
    /// <param name="amplitude">The greatest number, in fixed point, under 2³⁰.</param>
    public PlasmaNoise(CounterRandom random, double amplitude)
    {
        _key = random.Key;
        var perStep = amplitude / 32768;
        // As many fractional bits as leave the product within 31.
        while (_shift < 16 && perStep * (1 << (_shift + 1)) < 32768) _shift++;
        _factor = (int)Math.Floor(perStep * (1 << _shift) + 0.5);
    }

    /// <summary>The numbers of eight neighbouring cells.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public (Vector256<int> Square, Vector256<int> Right, Vector256<int> Below) At(Vector256<ulong> firstFour, Vector256<ulong> lastFour)
    {
        var (a, b) = (CounterLanes.BitsAt(_key, firstFour), CounterLanes.BitsAt(_key, lastFour));
        var low = Vector256.Narrow(a, b).AsInt32();
        var high = Vector256.Narrow(a >>> 32, b >>> 32).AsInt32();
        return (Scale((low << 16) >> 16), Scale(low >> 16), Scale((high << 16) >> 16));
    }

    private Vector256<int> Scale(Vector256<int> steps) => (steps * _factor) >> _shift;
}
