namespace EvalKit.Media;

/// <summary>Spectra of two real signals by one complex transform: the one is its real part, the other its imaginary part.</summary>
internal sealed class RealSpectrum
{
    private readonly FourierTransform _transform;
    private readonly int[] _places;

    public RealSpectrum(int size)
    {
        _transform = FourierTransform.Of(size);
        _places = [.. Enumerable.Range(0, size).Select(_transform.PlaceOf)];
    }

    /// <summary>Frequencies from 0 to half the rate.</summary>
    public int Bins => _places.Length / 2 + 1;

    /// <summary>The transform of both, in place and in its own order; read it with <see cref="Powers"/>.</summary>
    public void Transform(Span<double> one, Span<double> other) => _transform.Forward(one, other);

    /// <summary>The squared magnitudes of a frequency in both signals.</summary>
    public (double One, double Other) Powers(ReadOnlySpan<double> real, ReadOnlySpan<double> imaginary, int bin)
    {
        var (at, mirror) = (_places[bin], _places[(_places.Length - bin) & (_places.Length - 1)]);
        var (a, b, c, d) = (real[at], imaginary[at], real[mirror], imaginary[mirror]);
        // X = (Z + Z*') / 2, Y = (Z − Z*') / 2i
        return (((a + c) * (a + c) + (b - d) * (b - d)) / 4, ((b + d) * (b + d) + (a - c) * (a - c)) / 4);
    }
}
