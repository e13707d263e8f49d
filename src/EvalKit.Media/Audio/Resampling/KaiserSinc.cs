using System.Numerics;
using System.Runtime.CompilerServices;

namespace EvalKit.Media;

/// <summary>
/// The low-pass of the resampler: a sinc under a Kaiser window, seen from positions between two inputs. After J. F. Kaiser, "Nonrecursive
/// digital filter design using the I0-sinh window function", 1974, and Oppenheim and Schafer, Discrete-Time Signal Processing, 7.5.3.
/// </summary>
/// <remarks>For one thread. Vectors of any width give the same weights: each is made for itself.</remarks>
internal sealed class KaiserSinc
{
    private const double Rejection = 101.5;
    private const double Beta = 0.1102 * (Rejection - 8.7);

    // Taps at a whole band: with them the transition is 8.7 % of the band. Twice as many would halve it, and the speed.
    private const int WholeBandTaps = 150;

    // (x / 2)²ᵏ / k!² falls under 10⁻¹⁷ of the sum before k = 30 for every x up to β.
    private static readonly double[] BesselTerms = [.. Enumerable.Range(0, 31).Select(k => 1 / SquaredFactorial(k))];

    private readonly double _cutoff;
    private readonly double[] _wholes;
    private readonly double[] _sines;
    private readonly double[] _cosines;
    private readonly double[] _exact;

    /// <param name="band">What passes, as a fraction of the inputs' own band, in (0, 1].</param>
    public KaiserSinc(double band)
    {
        Taps = (int)Math.Ceiling(WholeBandTaps / band / IConvolution.Lanes) * IConvolution.Lanes;
        // The filter falls by half in the middle of its transition, which ends where the band does.
        var transition = (Rejection - 7.95) / (2.285 * Math.PI * Taps);
        _cutoff = band - transition / 2;
        _wholes = [.. Enumerable.Range(0, Taps).Select(tap => (double)(Taps / 2 - 1 - tap))];
        _sines = [.. _wholes.Select(whole => FixedMath.Sin(Math.PI * _cutoff * whole))];
        _cosines = [.. _wholes.Select(whole => FixedMath.Cos(Math.PI * _cutoff * whole))];
        _exact = new double[Taps];
    }

    /// <summary>Inputs that make one output; a multiple of <see cref="IConvolution.Lanes"/>.</summary>
    public int Taps { get; }

    /// <summary>The weights of the inputs around a position that lies a fraction, in [0, 1], behind input Taps / 2 − 1. Their sum is 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Fill(Span<float> weights, double fraction)
    {
        // sin(a + b) saves a sine for every tap.
        var (sine, cosine) = (new Vector<double>(FixedMath.Sin(Math.PI * _cutoff * fraction)), new Vector<double>(FixedMath.Cos(Math.PI * _cutoff * fraction)));
        for (var tap = 0; tap < Taps; tap += Vector<double>.Count)
        {
            var distance = new Vector<double>(_wholes, tap) + new Vector<double>(fraction);
            var sines = new Vector<double>(_sines, tap) * cosine + new Vector<double>(_cosines, tap) * sine;
            var sinc = Vector.ConditionalSelect(
                Vector.Equals(distance, Vector<double>.Zero), new Vector<double>(_cutoff), sines / (distance * new Vector<double>(Math.PI)));
            var place = distance / new Vector<double>(Taps / 2);
            // Only on an input does one end of the window meet a tap, and never the other: without it the filter is its own mirror image.
            var window = Bessel(Vector<double>.One - place * place);
            var isInside = Vector.LessThan(Vector.Abs(place), Vector<double>.One);
            Vector.ConditionalSelect(isInside, sinc * window, Vector<double>.Zero).CopyTo(_exact, tap);
        }

        // The same sum for every fraction keeps a constant free of ripple; the window's own scale goes with it.
        var sum = 0.0;
        foreach (var weight in _exact) sum += weight;
        for (var tap = 0; tap < Taps; tap++) weights[tap] = (float)(_exact[tap] / sum);
    }

    /// <summary>I₀(β √share).</summary>
    private static Vector<double> Bessel(Vector<double> share)
    {
        var square = new Vector<double>(Beta * Beta / 4) * share;
        var sum = new Vector<double>(BesselTerms[^1]);
        for (var k = BesselTerms.Length - 2; k >= 0; k--) sum = sum * square + new Vector<double>(BesselTerms[k]);
        return sum;
    }

    private static double SquaredFactorial(int k)
    {
        var factorial = 1.0;
        for (var n = 2; n <= k; n++) factorial *= n;
        return factorial * factorial;
    }
}
