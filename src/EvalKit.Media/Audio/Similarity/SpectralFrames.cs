namespace EvalKit.Media;

/// <summary>Short-time spectra of two sounds side by side.</summary>
internal sealed class SpectralFrames
{
    private const int FramesPerSecond = 40;

    // (2⁻¹⁵)² / 12, the power of an error of rounding to 16 bits.
    private const double RoundingPower = 1.0 / (1 << 30) / 12;

    private readonly double[] _window;
    private readonly double[] _real;
    private readonly double[] _imaginary;
    private readonly RealSpectrum _spectrum;
    private readonly double _floor;

    public SpectralFrames(int sampleRate)
    {
        var size = FourierTransform.SizeFor(sampleRate / FramesPerSecond);
        _spectrum = new(size);
        _real = new double[size];
        _imaginary = new double[size];
        _window = new double[size];
        for (var i = 0; i < size; i++)
        {
            _window[i] = 0.5 - 0.5 * FixedMath.Cos(2 * Math.PI * (i + 0.5) / size);
            _floor += _window[i] * _window[i] * RoundingPower;
        }
    }

    public double Distance(SampleBuffer one, SampleBuffer other)
    {
        var (sum, count) = (0.0, 0);
        var step = _window.Length / 2;
        for (var channel = 0; channel < one.Channels; channel++)
        {
            // From half a frame before the sound to half a frame after it, so that every sample counts alike.
            for (var start = -step; start < one.Frames; start += step, count++)
            {
                Load(one, start, channel, _real);
                Load(other, start, channel, _imaginary);
                sum += Distance();
            }
        }

        return count == 0 ? 0 : sum / count;
    }

    private double Distance()
    {
        _spectrum.Transform(_real, _imaginary);
        var sum = 0.0;
        for (var bin = 0; bin < _spectrum.Bins; bin++)
        {
            var (one, other) = _spectrum.Powers(_real, _imaginary, bin);
            var decibels = DecibelTable.Of((one + _floor) / (other + _floor));
            sum += decibels * decibels;
        }

        return Math.Sqrt(sum / _spectrum.Bins);
    }

    private void Load(SampleBuffer sound, int start, int channel, double[] frame)
    {
        var (first, end) = (Math.Max(0, -start), (int)Math.Clamp((long)sound.Frames - start, 0, frame.Length));
        frame.AsSpan(0, first).Clear();
        frame.AsSpan(Math.Max(first, end)).Clear();
        for (var i = first; i < end; i++) frame[i] = _window[i] * sound.Samples[(start + i) * sound.Channels + channel];
    }
}
