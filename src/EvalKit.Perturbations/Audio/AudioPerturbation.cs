using EvalKit.Media;

namespace EvalKit;

internal sealed class AudioPerturbation(
    PerturbationDefinition definition, Func<SampleBuffer, PerturbationContext, SampleBuffer> kernel, bool isCustom = false)
    : Perturbation(definition)
{
    /// <summary>Writes the sound's file, where the file is what changes; null for the canonical WAV.</summary>
    public Func<SampleBuffer, PerturbationContext, byte[]>? Encoder { get; init; }

    internal override Perturbation With(PerturbationDefinition changed) => new AudioPerturbation(changed, kernel, isCustom) { Encoder = Encoder };

    /// <summary>The bare kernel, without protection of the input or of kept frames.</summary>
    internal SampleBuffer Run(SampleBuffer source, in PerturbationContext context) => kernel(source, context);

    /// <summary>A changed sound; the source stays as it is.</summary>
    internal SampleBuffer Apply(SampleBuffer source, in PerturbationContext context)
    {
        // Our own kernels are tested not to write to their input.
        var result = kernel(isCustom ? source.Clone() : source, context)
            ?? throw new PerturbationException($"{Definition.Identity} returned null for case \"{context.CaseId}\"; return the changed sound, or the given one.");
        if (isCustom && Array.FindIndex(result.Samples, sample => !float.IsFinite(sample)) is >= 0 and var at)
            throw new PerturbationException(FormattableString.Invariant($"{Definition.Identity} made sample {at} {result.Samples[at]} for case \"{context.CaseId}\"; a sample is a finite number, full scale −1 to 1."));
        if (Definition.KeptRanges.IsEmpty || ReferenceEquals(result, source)) return result;
        if (result.Frames != source.Frames || result.Channels != source.Channels)
            throw new PerturbationException($"{Definition.Identity} changed {source.Frames} frames of {source.Channels} channels to {result.Frames} of {result.Channels}, so kept frames have no place in the result.");
        // A custom kernel may hand out a buffer that it keeps.
        if (isCustom) result = result.Clone();
        foreach (var range in Definition.KeptRanges)
        {
            var kept = KeptSpan.Of(range, source.Frames);
            source.Samples.AsSpan(kept.Start * source.Channels, kept.Length * source.Channels)
                .CopyTo(result.Samples.AsSpan(kept.Start * source.Channels));
        }

        return result;
    }
}
