using System.Buffers;

namespace EvalKit.Media;

/// <summary>
/// Convolves a signal with an impulse response by overlapping blocks (overlap and discard): two blocks at a time are the real and the
/// imaginary part of one transform, since a real response keeps them apart.
/// </summary>
internal sealed class Convolver
{
    // Blocks of four responses waste little, and the two arrays of this many points stay in a processor's second cache.
    private const int SmallestBlock = 1 << 10;
    private const int PreferredBlock = 1 << 14;

    private readonly FourierTransform _transform;
    private readonly double[] _real;
    private readonly double[] _imaginary;
    private readonly int _taps;

    /// <param name="response">At least one number.</param>
    public Convolver(ReadOnlySpan<double> response)
    {
        _taps = response.Length;
        var size = Math.Clamp(FourierTransform.SizeFor(4 * _taps), SmallestBlock, Math.Max(PreferredBlock, FourierTransform.SizeFor(2 * _taps)));
        _transform = FourierTransform.Of(size);
        _real = new double[size];
        _imaginary = new double[size];
        response.CopyTo(_real);
        _transform.Forward(_real, _imaginary);
    }

    /// <summary>
    /// result[n] = Σ response[k] · signal[n + <paramref name="advance"/> − k], with silence around the signal; as long as the result asks.
    /// </summary>
    public void Convolve(ReadOnlySpan<float> signal, Span<float> result, int advance)
    {
        var size = _transform.Size;
        var whole = size - _taps + 1;
        var re = ArrayPool<double>.Shared.Rent(size);
        var im = ArrayPool<double>.Shared.Rent(size);
        var real = re.AsSpan(0, size);
        var imaginary = im.AsSpan(0, size);
        for (long first = 0; first < result.Length; first += 2L * whole)
        {
            Gather(signal, first + advance - _taps + 1, real);
            Gather(signal, first + whole + advance - _taps + 1, imaginary);
            _transform.Forward(real, imaginary);
            FourierTransform.Multiply(real, imaginary, _real, _imaginary, 1.0 / size);
            _transform.Inverse(real, imaginary);
            Scatter(real[(_taps - 1)..], result, first);
            Scatter(imaginary[(_taps - 1)..], result, first + whole);
        }

        ArrayPool<double>.Shared.Return(re);
        ArrayPool<double>.Shared.Return(im);
    }

    private static void Gather(ReadOnlySpan<float> signal, long start, Span<double> block)
    {
        var before = (int)Math.Clamp(-start, 0, block.Length);
        var end = (int)Math.Clamp(signal.Length - start, before, block.Length);
        block[..before].Clear();
        block[end..].Clear();
        if (end == before) return;
        var source = signal.Slice((int)(start + before), end - before);
        var target = block[before..end];
        for (var i = 0; i < target.Length; i++) target[i] = source[i];
    }

    private static void Scatter(ReadOnlySpan<double> block, Span<float> result, long first)
    {
        if (first >= result.Length) return;
        var target = result[(int)first..];
        var count = Math.Min(block.Length, target.Length);
        for (var i = 0; i < count; i++) target[i] = (float)block[i];
    }
}
