using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace EvalKit.Media;

/// <summary>
/// The discrete Fourier transform of complex numbers, X[k] = Σ x[n] e^(−2πi kn / size), in double precision and fixed order: the same
/// bits on every processor. Real and imaginary parts are separate, transforms are in place, and the spectrum stays in the order in which
/// the butterflies leave it (<see cref="PlaceOf"/>), which products of spectra do not mind.
/// </summary>
/// <remarks>
/// Decimation in frequency forwards and in time backwards, two radix-2 stages at a time, so that no pass reorders (Cooley and Tukey,
/// 1965; Gentleman and Sande, 1966). Immutable and safe for many threads.
/// </remarks>
internal sealed class FourierTransform
{
    public const int Smallest = 16;
    public const int Largest = 1 << 20;

    private const int Lanes = 4;

    private static readonly FourierTransform?[] Known = new FourierTransform?[21];

    private readonly FourierStage[] _stages;
    private readonly FourierStage? _odd;

    private FourierTransform(int size)
    {
        Size = size;
        var length = size;
        if ((int.Log2(size) & 1) == 1)
        {
            _odd = FourierStage.OfTwo(length);
            length /= 2;
        }

        var stages = new List<FourierStage>();
        for (; length > Lanes; length /= 4) stages.Add(FourierStage.OfFour(length));
        _stages = [.. stages];
    }

    public int Size { get; }

    /// <summary>The transform of a size that is a power of two from <see cref="Smallest"/> to <see cref="Largest"/>.</summary>
    public static FourierTransform Of(int size)
    {
        if (!int.IsPow2(size) || size is < Smallest or > Largest)
            throw new ArgumentOutOfRangeException(nameof(size), size, $"A transform has a power of two of points, {Smallest} to {Largest}.");
        return Volatile.Read(ref Known[int.Log2(size)]) ?? (Known[int.Log2(size)] = new(size));
    }

    /// <summary>The size that holds a number of points.</summary>
    public static int SizeFor(int points) => Math.Max(Smallest, (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)points));

    /// <summary>Where the transform leaves frequency <paramref name="k"/>: digits of two bits reversed, the last of them transposed.</summary>
    public int PlaceOf(int k)
    {
        var (place, block) = (0, Size);
        if (_odd is not null)
        {
            block /= 2;
            place += (k & 1) * block;
            k >>= 1;
        }

        for (; block > Lanes; k >>= 2)
        {
            block /= 4;
            // A stage leaves the frequencies 0, 2, 1 and 3 modulo 4 in this order.
            place += Quarter(k & 3) * block;
        }

        // The last stage works on four blocks of four at once, and leaves its rows where its columns were.
        var (group, four) = (place / 16 * 16, place / Lanes % Lanes);
        return group + Quarter(k & 3) * Lanes + four;
    }

    public void Forward(Span<double> real, Span<double> imaginary)
    {
        ref var re = ref Checked(real);
        ref var im = ref Checked(imaginary);
        _odd?.HalveForward(ref re, ref im);
        foreach (var stage in _stages) stage.Forward(ref re, ref im, Size);
        FourierStage.LastForward(ref re, ref im, Size);
    }

    /// <summary>Back from a spectrum, times <see cref="Size"/>: no number is divided.</summary>
    public void Inverse(Span<double> real, Span<double> imaginary)
    {
        ref var re = ref Checked(real);
        ref var im = ref Checked(imaginary);
        FourierStage.FirstInverse(ref re, ref im, Size);
        for (var i = _stages.Length - 1; i >= 0; i--) _stages[i].Inverse(ref re, ref im, Size);
        _odd?.HalveInverse(ref re, ref im);
    }

    /// <summary>A spectrum times another one and a factor, in place.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Multiply(Span<double> real, Span<double> imaginary, ReadOnlySpan<double> otherReal, ReadOnlySpan<double> otherImaginary, double factor)
    {
        ref var re = ref MemoryMarshal.GetReference(real);
        ref var im = ref MemoryMarshal.GetReference(imaginary);
        ref var re2 = ref MemoryMarshal.GetReference(otherReal[..real.Length]);
        ref var im2 = ref MemoryMarshal.GetReference(otherImaginary[..real.Length]);
        var scale = Vector256.Create(factor);
        for (nuint i = 0; i < (nuint)real.Length; i += Lanes)
        {
            var (a, b) = (Vector256.LoadUnsafe(ref re, i), Vector256.LoadUnsafe(ref im, i));
            var (c, d) = (Vector256.LoadUnsafe(ref re2, i) * scale, Vector256.LoadUnsafe(ref im2, i) * scale);
            (a * c - b * d).StoreUnsafe(ref re, i);
            (a * d + b * c).StoreUnsafe(ref im, i);
        }
    }

    private static int Quarter(int digit) => digit switch { 1 => 2, 2 => 1, _ => digit };

    private ref double Checked(Span<double> numbers)
    {
        if (numbers.Length != Size) throw new ArgumentException($"{numbers.Length} points for a transform of {Size}.", nameof(numbers));
        return ref MemoryMarshal.GetReference(numbers);
    }
}
