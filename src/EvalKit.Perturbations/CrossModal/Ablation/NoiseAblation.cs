using EvalKit.Media;

namespace EvalKit;

/// <summary>Noise of every level alike, white noise as loud as the sound, words of random letters.</summary>
internal sealed class NoiseAblation : IAblation
{
    // A uniform value of ±√3 has a root mean square of 1.
    private const double RootOf3 = 1.7320508075688772;

    public PixelBuffer Of(PixelBuffer source, int percent, CounterRandom random)
    {
        var mixed = source.Clone();
        var bits = new ulong[source.Width];
        for (var y = 0; y < source.Height; y++)
        {
            RandomField.Fill(random, (long)y * source.Width, bits);
            var row = mixed.Row(y);
            for (var x = 0; x < source.Width; x++)
            {
                for (var channel = 0; channel < 3; channel++)
                {
                    ref var level = ref row[x * 4 + channel];
                    level = (byte)((level * (100 - percent) + (byte)(bits[x] >> (8 * channel)) * percent + 50) / 100);
                }
            }
        }

        return mixed;
    }

    public SampleBuffer Of(SampleBuffer source, int percent, CounterRandom random)
    {
        var mixed = source.Clone();
        var (kept, loud) = ((100 - percent) / 100.0, SignalLevel.Of(source) * RootOf3 * percent / 100);
        for (var i = 0; i < mixed.Samples.Length; i++)
            mixed.Samples[i] = FullScale.Clip(mixed.Samples[i] * kept + (random.UniformAt(i) * 2 - 1) * loud);
        return mixed;
    }

    public string? Of(ReadOnlySpan<char> word, CounterRandom random) => string.Create(word.Length, random, (letters, chance) =>
    {
        for (var i = 0; i < letters.Length; i++) letters[i] = (char)('a' + chance.BelowAt(i, 26));
    });
}
