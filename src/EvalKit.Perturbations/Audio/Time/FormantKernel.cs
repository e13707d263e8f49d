using EvalKit.Media;

namespace EvalKit;

/// <summary>
/// Another length of the vocal tract (N. Jaitly and G. Hinton, 2013): the spectral envelope, smoothed over quefrencies to 2 ms, is stretched
/// along the frequencies, and each frequency gets the gain from the old envelope to the new one. Pitch, phases and pace stay.
/// </summary>
internal static class FormantKernel
{
    private const int WindowsPerSecond = 32;
    private const int LongestWindow = 1 << 13;
    private const int Overlap = 4;

    // Twice the quefrency of the highest voices' harmonics lies beyond it.
    private const double Quefrency = 0.002;

    // Up to here the axis is stretched; the rest is left to reach half the rate (nlpaug's value).
    private const double TopHertz = 4800;
    private const double MostDecibels = 30;

    public static SampleBuffer Apply(SampleBuffer source, double factor)
    {
        if (source.Frames == 0) return source;
        var size = Math.Min(LongestWindow, FourierTransform.SizeFor(source.SampleRate / WindowsPerSecond));
        var stretch = new Stretch(size, source.SampleRate, factor);
        return ChannelWise.Map(source, (channel, result, _) => stretch.Carry(channel, result));
    }

    /// <summary>Where the envelope at a frequency comes from, in the same unit as half the rate.</summary>
    internal static double Before(double hertz, double half, double factor)
    {
        var top = Math.Min(TopHertz, 0.6 * half) * Math.Min(factor, 1);
        var knee = top / factor;
        return hertz <= top ? hertz / factor : knee + (hertz - top) * (half - knee) / (half - top);
    }

    private sealed class Stretch
    {
        private readonly FourierTransform _transform;
        private readonly int[] _places;
        private readonly double[] _window;
        private readonly (int Bin, double Share)[] _from;
        private readonly int _kept;
        private readonly double[] _real;
        private readonly double[] _imaginary;
        private readonly double[] _envelope;
        private readonly double[] _nothing;

        public Stretch(int size, int sampleRate, double factor)
        {
            _transform = FourierTransform.Of(size);
            _places = [.. Enumerable.Range(0, size).Select(_transform.PlaceOf)];
            _window = [.. Enumerable.Range(0, size).Select(i => 0.5 - 0.5 * FixedMath.Cos(2 * Math.PI * (i + 0.5) / size))];
            _from = [.. Enumerable.Range(0, size / 2 + 1).Select(bin => From(Before(bin, size / 2.0, sampleRate, factor), size / 2))];
            _kept = Math.Clamp((int)(Quefrency * sampleRate), 1, size / 4);
            (_real, _imaginary, _envelope, _nothing) = (new double[size], new double[size], new double[size], new double[size]);
        }

        private int Size => _window.Length;

        /// <summary>Windows that overlap by three quarters; the squares of Hann's add up to 1.5 then.</summary>
        public void Carry(ReadOnlySpan<float> source, Span<float> result)
        {
            var hop = Size / Overlap;
            var sum = new double[Size];
            for (var start = hop - Size; start < source.Length; start += hop)
            {
                Change(source, start);
                for (var i = 0; i < Size; i++) sum[i] += _real[i] * _window[i] / (1.5 * Size);
                for (var i = 0; i < hop && start + i < result.Length; i++)
                {
                    if (start + i >= 0) result[start + i] = FullScale.Clip(sum[i]);
                }

                sum.AsSpan(hop).CopyTo(sum);
                sum.AsSpan(Size - hop).Clear();
            }
        }

        private static (int Bin, double Share) From(double bin, int last)
        {
            var below = Math.Min((int)bin, last - 1);
            return (below, Math.Min(1, bin - below));
        }

        private static double Before(int bin, double half, int sampleRate, double factor) =>
            FormantKernel.Before(bin / half * sampleRate / 2, sampleRate / 2.0, factor) / (sampleRate / 2.0) * half;

        /// <summary>Leaves the changed piece, times the size.</summary>
        private void Change(ReadOnlySpan<float> source, int start)
        {
            for (var i = 0; i < Size; i++) _real[i] = start + i >= 0 && start + i < source.Length ? source[start + i] * _window[i] : 0;
            Array.Clear(_imaginary);
            _transform.Forward(_real, _imaginary);
            if (!FindEnvelope())
            {
                Array.Clear(_real);
                return;
            }

            for (var bin = 0; bin <= Size / 2; bin++)
            {
                var (below, share) = _from[bin];
                var moved = _envelope[_places[below]] + (_envelope[_places[below + 1]] - _envelope[_places[below]]) * share;
                var decibels = Math.Clamp(10 / 2.302585092994046 * (moved - _envelope[_places[bin]]), -MostDecibels, MostDecibels);
                var gain = FixedMath.Pow10(decibels / 20);
                Scale(_places[bin], gain);
                if (bin > 0 && bin < Size / 2) Scale(_places[Size - bin], gain);
            }

            _transform.Inverse(_real, _imaginary);
        }

        /// <summary>The natural logarithm of the smoothed powers; false for silence, which has none.</summary>
        private bool FindEnvelope()
        {
            var most = 0.0;
            for (var i = 0; i < Size; i++) most = Math.Max(most, _real[i] * _real[i] + _imaginary[i] * _imaginary[i]);
            if (most < 1e-30) return false;
            // 100 dB under the loudest frequency nothing is heard, and a logarithm of nothing would be all that is smoothed.
            for (var i = 0; i < Size; i++) _envelope[i] = FixedMath.Ln(Math.Max(_real[i] * _real[i] + _imaginary[i] * _imaginary[i], most * 1e-10));
            Array.Clear(_nothing);
            _transform.Inverse(_envelope, _nothing);
            for (var i = 0; i < Size; i++)
            {
                var quefrency = Math.Min(i, Size - i);
                _envelope[i] = quefrency < _kept ? _envelope[i] / Size : 0;
                _nothing[i] = 0;
            }

            _transform.Forward(_envelope, _nothing);
            return true;
        }

        private void Scale(int place, double gain)
        {
            _real[place] *= gain;
            _imaginary[place] *= gain;
        }
    }
}
