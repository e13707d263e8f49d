using EvalKit.Media;

namespace EvalKit.Perturbations.Tests;

/// <summary>
/// One member on one phrase: spectrograms of severities 0 to 5 side by side, each 1.2 s wide and 8 kHz high, 5 dB darker per shade. Of
/// several channels the first is shown.
/// </summary>
internal static class SpectrogramSheet
{
    public const int MaxBytes = 40 * 1024;

    private const int Rate = 16_000;
    private const int Columns = 96;
    private const int Rows = 64;
    private const int Gap = 4;
    private const int Size = 256;
    private const int Step = Rate * 12 / 10 / Columns;
    private const int Shades = 16;
    private const double DecibelsPerShade = 5;

    private static readonly RealSpectrum Spectrum = new(Size);

    public static byte[] Of(Perturbation member)
    {
        var severities = (int)member.Scale.SeverityAt(member.Scale.MaxTicks);
        var sheet = Pictures.Flat((severities + 1) * (Columns + Gap) - Gap, Rows, 255);
        var clean = Prompt.User("?").Audio(AudioClip.FromSamples(Phrase(Members.NeedsStereo(member) ? 2 : 1)));
        for (var severity = 0; severity <= severities; severity++)
        {
            var chain = PerturbationChain.Of(member.At(member.Scale.TicksAtMost(severity)));
            Draw(chain.Apply(clean, "spectrogram", 5).AudioClips[0].Decode(), sheet, severity * (Columns + Gap));
        }

        return PngCodec.Encode(sheet);
    }

    private static void Draw(SampleBuffer sound, PixelBuffer sheet, int left)
    {
        double[] real = new double[Size], imaginary = new double[Size];
        for (var column = 0; column < Columns; column++)
        {
            Array.Clear(imaginary);
            for (var i = 0; i < Size; i++)
            {
                var frame = column * Step + i - Size / 2;
                var window = 0.5 - 0.5 * FixedMath.Cos(2 * Math.PI * (i + 0.5) / Size);
                real[i] = frame >= 0 && frame < sound.Frames ? window * sound.Samples[frame * sound.Channels] : 0;
            }

            Spectrum.Transform(real, imaginary);
            for (var row = 0; row < Rows; row++)
            {
                var power = 1e-12;
                for (var bin = 2 * row; bin < 2 * row + 2; bin++) power = Math.Max(power, Spectrum.Powers(real, imaginary, bin).One / (Size * Size / 16));
                var shade = Math.Clamp((int)((DecibelTable.Of(power) + Shades * DecibelsPerShade) / DecibelsPerShade), 0, Shades - 1);
                var grey = (byte)(255 - shade * 255 / (Shades - 1));
                sheet[left + column, Rows - 1 - row] = new(grey, grey, grey);
            }
        }
    }

    /// <summary>Four syllables of a voice that falls, with a hiss before the second and the fourth; left louder than right.</summary>
    private static SampleBuffer Phrase(int channels)
    {
        var samples = new float[Rate * 9 / 10 * channels];
        var breath = new CounterRandom(17);
        var phase = 0.0;
        for (var frame = 0; frame < samples.Length / channels; frame++)
        {
            var place = frame * 4.0 / (Rate * 9 / 10);
            var (syllable, within) = ((int)place, place - Math.Floor(place));
            phase += (180 - 15 * place + 20 * FixedMath.Sin(2 * Math.PI * within)) / Rate;
            phase -= Math.Floor(phase);
            var voice = 0.0;
            double[] formants = [600 - 60 * syllable, 1100 + 350 * syllable, 2600];
            for (var harmonic = 1; harmonic <= 20; harmonic++)
            {
                var hertz = 170.0 * harmonic;
                voice += FixedMath.Sin(2 * Math.PI * (phase * harmonic - Math.Floor(phase * harmonic)))
                    * formants.Sum(formant => 1 / (1 + (hertz - formant) * (hertz - formant) / 20_000));
            }

            var loud = within is > 0.2 and < 0.85 ? 4 * (within - 0.2) * (0.85 - within) / 0.42 : 0;
            var hiss = syllable % 2 == 1 && within < 0.2 ? 0.1 * (breath.UniformAt(frame) - breath.UniformAt(frame - 1)) : 0;
            for (var channel = 0; channel < channels; channel++) samples[frame * channels + channel] = (float)((0.12 * voice * loud + hiss) / (1 + 2 * channel));
        }

        return new(samples, Rate, channels);
    }
}
