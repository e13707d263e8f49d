using EvalKit.Media;

namespace EvalKit;

/// <summary>Sounds of nothing: four to eight soft notes of a triangle wave that die away, two seconds at 16 kHz.</summary>
internal static class NeutralClip
{
    private const int Rate = 16_000;
    private const int Frames = 2 * Rate;

    public static SampleBuffer Of(CounterRandom random)
    {
        var samples = new float[Frames];
        var notes = 4 + random.BelowAt(0, 5);
        for (var i = 0; i < Frames; i++)
        {
            var note = (int)((long)i * notes / Frames);
            var first = (int)(((long)note * Frames + notes - 1) / notes);
            // Between 160 and 800 Hz.
            var period = 20 + random.BelowAt(1 + note, 80);
            var wave = Math.Abs((i - first) % period * 4 - 2 * period) / (float)period - 1;
            samples[i] = 0.2f * wave * (Frames - (i - first) * notes) / Frames;
        }

        return new(samples, Rate);
    }
}
