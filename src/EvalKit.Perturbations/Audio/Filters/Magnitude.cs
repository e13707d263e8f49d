using EvalKit.Media;

namespace EvalKit;

/// <summary>
/// Filters by a curve of gains over frequencies that neither delay nor turn the phase: the impulse response is symmetric, 32 ms long
/// under a Blackman window, so the curve is kept to about 90 Hz.
/// </summary>
internal static class Magnitude
{
    private const int ResponsesPerSecond = 32;

    // What a processor holds: at higher rates the response is shorter.
    private const int LongestResponse = 1 << 14;

    public static SampleBuffer Filter(SampleBuffer source, Func<double, double> gainAtHertz)
    {
        var convolver = new Convolver(Response(source.SampleRate, gainAtHertz, out var middle));
        return ChannelWise.Map(source, (channel, result, _) =>
        {
            convolver.Convolve(channel, result, middle);
            FullScale.Clip(result);
        });
    }

    internal static double[] Response(int sampleRate, Func<double, double> gainAtHertz, out int middle)
    {
        var size = Math.Min(LongestResponse, FourierTransform.SizeFor(sampleRate / ResponsesPerSecond));
        var transform = FourierTransform.Of(size);
        var (real, imaginary) = (new double[size], new double[size]);
        for (var k = 0; k < size; k++) real[transform.PlaceOf(k)] = gainAtHertz((double)Math.Min(k, size - k) * sampleRate / size) / size;
        transform.Inverse(real, imaginary);
        middle = size / 2 - 1;
        var response = new double[size - 1];
        for (var i = 0; i < response.Length; i++)
        {
            var angle = 2 * Math.PI * (i - middle) / size;
            var window = 0.42 + 0.5 * FixedMath.Cos(angle) + 0.08 * FixedMath.Cos(2 * angle);
            response[i] = window * real[(i - middle) & (size - 1)];
        }

        return response;
    }
}
