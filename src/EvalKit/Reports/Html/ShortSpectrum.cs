using EvalKit.Media;

namespace EvalKit;

/// <summary>The spectrum of about 20 ms of a sound's first channel, under a Hann window.</summary>
internal sealed class ShortSpectrum
{
    private const double Silence = 1e-12;

    private readonly SampleBuffer _sound;
    private readonly RealSpectrum _spectrum;
    private readonly double[] _window;
    private readonly double[] _real;
    private readonly double[] _imaginary;

    public ShortSpectrum(SampleBuffer sound)
    {
        _sound = sound;
        var size = FourierTransform.SizeFor(Math.Clamp(sound.SampleRate / 50, 64, 4096));
        _spectrum = new(size);
        _window = [.. Enumerable.Range(0, size).Select(i => 0.5 - 0.5 * FixedMath.Cos(2 * Math.PI * (i + 0.5) / size))];
        (_real, _imaginary) = (new double[size], new double[size]);
    }

    public void MoveTo(int centre)
    {
        Array.Clear(_imaginary);
        for (var i = 0; i < _window.Length; i++)
        {
            var frame = centre + i - _window.Length / 2;
            _real[i] = frame >= 0 && frame < _sound.Frames ? _window[i] * _sound.Samples[frame * _sound.Channels] : 0;
        }

        _spectrum.Transform(_real, _imaginary);
    }

    /// <summary>The loudest level between two shares of half the sample rate, in dB under a full sine.</summary>
    public double LoudestBetween(double from, double to)
    {
        var first = Math.Min(_spectrum.Bins - 1, (int)(from * _spectrum.Bins));
        var end = Math.Clamp((int)(to * _spectrum.Bins), first + 1, _spectrum.Bins);
        var power = Silence;
        for (var bin = first; bin < end; bin++) power = Math.Max(power, _spectrum.Powers(_real, _imaginary, bin).One / (_window.Length * (double)_window.Length / 16));
        return DecibelTable.Of(power);
    }
}
