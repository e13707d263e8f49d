using EvalKit.Media;

namespace EvalKit;

/// <summary>What comes in the place of content as that goes.</summary>
internal interface IAblation
{
    /// <param name="source">The picture.</param>
    /// <param name="percent">How much of it goes: 1 to 100.</param>
    /// <param name="random">The same field at every share.</param>
    PixelBuffer Of(PixelBuffer source, int percent, CounterRandom random);

    /// <inheritdoc cref="Of(PixelBuffer, int, CounterRandom)"/>
    SampleBuffer Of(SampleBuffer source, int percent, CounterRandom random);

    /// <summary>What stands for a word that goes; null where it is taken out with the space behind it.</summary>
    string? Of(ReadOnlySpan<char> word, CounterRandom random);
}
