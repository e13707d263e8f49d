using EvalKit.Media;

namespace EvalKit;

/// <summary>White normal noise through a filter that tilts its spectrum, added at a signal-to-noise ratio.</summary>
internal static class ColouredNoiseKernel
{
    private const double LowestHertz = 20;

    // Sections a factor of three apart follow a slope within 0.3 dB.
    private const double Spacing = 3;

    public static SampleBuffer Apply(SampleBuffer source, PerturbationContext context, NoiseColour colour)
    {
        if (double.IsPositiveInfinity(context.Amount)) return source;
        var sections = Sections(colour, source.SampleRate);
        var noise = new float[source.Samples.Length];
        Span<double> memory = stackalloc double[sections.Length];
        for (var channel = 0; channel < source.Channels; channel++)
        {
            memory.Clear();
            for (var i = channel; i < noise.Length; i += source.Channels)
            {
                double value = WhiteNoiseKernel.DeviateAt(i, context.Random);
                for (var s = 0; s < sections.Length; s++) value = sections[s].Next(value, ref memory[s]);
                noise[i] = (float)value;
            }
        }

        return NoiseMix.Add(source, noise, context.Amount);
    }

    /// <summary>First-order sections whose poles and zeros take turns, so that the steps between them make a slope.</summary>
    internal static FirstOrder[] Sections(NoiseColour colour, int sampleRate)
    {
        if (colour == NoiseColour.Violet) return [FirstOrder.Difference];
        if (colour == NoiseColour.Brown) return [FirstOrder.Pole(LowestHertz / sampleRate)];
        var sections = new List<FirstOrder>();
        // Half of the way from one pole to the next is half of 6 dB per octave.
        var half = Math.Sqrt(Spacing);
        for (var hertz = LowestHertz; hertz < 0.5 * sampleRate; hertz *= Spacing)
            sections.Add(colour == NoiseColour.Pink
                ? FirstOrder.Step(pole: hertz / sampleRate, zero: hertz * half / sampleRate)
                : FirstOrder.Step(pole: hertz * half / sampleRate, zero: hertz / sampleRate));
        return [.. sections];
    }
}
