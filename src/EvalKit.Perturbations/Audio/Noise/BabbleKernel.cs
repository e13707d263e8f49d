using EvalKit.Media;

namespace EvalKit;

/// <summary>
/// Synthetic talkers, mixed at a signal-to-noise ratio: pulses of a voice's pitch through the formants of vowels, hissed consonants and
/// pauses, in syllables of 120 to 280 ms. It has speech's spectrum and rhythm but no words, and is the same in all channels.
/// </summary>
internal static class BabbleKernel
{
    private const int Formants = 3;

    // First to third formant of the vowels of "heed", "head", "had", "hod" and "who'd" (Peterson and Barney, 1952, men).
    private static readonly double[][] Vowels =
        [[270, 2290, 3010], [530, 1840, 2480], [660, 1720, 2410], [730, 1090, 2440], [300, 870, 2240]];

    public static SampleBuffer Apply(SampleBuffer source, PerturbationContext context, int talkers)
    {
        if (double.IsPositiveInfinity(context.Amount) || source.Frames == 0) return source;
        var noise = new float[source.Frames];
        for (var talker = 0; talker < talkers; talker++) Speak(noise, source.SampleRate, context.Random.Stream(talker));
        return NoiseMix.Add(source, NoiseMix.InAllChannels(noise, source.Channels), context.Amount);
    }

    private static void Speak(float[] noise, int rate, CounterRandom chance)
    {
        // Voices from 90 to 240 Hz; a higher one has a shorter throat.
        var voice = chance.UniformAt(0);
        var loudness = 0.5 + 0.5 * chance.UniformAt(1);
        Span<double> memory = stackalloc double[2 * Formants];
        var (phase, first) = (0.0, -(int)(0.2 * rate * chance.UniformAt(2)));
        for (var syllable = 0; first < noise.Length; syllable++)
        {
            var draw = chance.Stream(syllable);
            var length = Math.Max(1, (int)((0.12 + 0.16 * draw.UniformAt(0)) * rate));
            var kind = draw.UniformAt(1);
            // One syllable in seven is a pause, one in seven a hiss.
            if (kind < 6.0 / 7)
            {
                var isHiss = kind < 1.0 / 7;
                var filters = Throat(isHiss ? [2_500, 4_500, 6_500] : Vowels[draw.BelowAt(2, Vowels.Length)], isHiss ? 8 : 1, 1 + 0.15 * voice, rate);
                var step = (90 + 150 * voice) * (0.9 + 0.2 * draw.UniformAt(3)) / rate;
                var strength = loudness * (isHiss ? 0.05 : 1);
                for (var i = Math.Max(0, -first); i < length && first + i < noise.Length; i++)
                {
                    var place = (double)i / length;
                    phase += step * (1.1 - 0.2 * place);
                    var excitation = isHiss ? draw.UniformAt(10 + i) - 0.5 : phase >= 1 ? 1.0 : 0;
                    if (phase >= 1) phase -= Math.Floor(phase);
                    var value = 0.0;
                    for (var f = 0; f < Formants; f++) value += filters[f].Next(excitation, memory.Slice(2 * f, 2)) / (f + 1);
                    noise[first + i] += (float)(value * strength * 4 * place * (1 - place));
                }
            }

            first += length;
        }
    }

    private static Biquad[] Throat(double[] hertz, double width, double shortness, int rate) =>
        [.. hertz.Select(formant => Biquad.BandPass(Math.Min(formant * shortness / rate, 0.45), formant / (90 * width)))];
}
