using EvalKit.Media;

namespace EvalKit;

/// <summary>The sounds beside a list of frames earlier or later than they belong, as chance has it for each case.</summary>
internal sealed class DesyncKernel : IPromptKernel
{
    public string Needs => "two pictures in a row, its frames (.Image.Image), and a sound (.Audio)";

    public bool IsAimed => true;

    public bool CanChange(PromptDraft prompt) => FrameRun.Of(prompt).Count > 1 && prompt.Sounds.Count > 0;

    public IReadOnlyList<DraftPart> Change(PromptDraft prompt, in PerturbationContext context)
    {
        var milliseconds = (int)context.Amount;
        var isLate = context.Random.UniformAt(0) < 0.5;
        return prompt.With(prompt.Sounds.Select(place => (place, (DraftPart)Moved((SoundDraft)prompt.Parts[place], milliseconds, isLate))));
    }

    private static SoundDraft Moved(SoundDraft sound, int milliseconds, bool isLate)
    {
        var source = sound.Decode();
        var length = source.Samples.Length;
        var offset = (int)Math.Min(length, ((long)milliseconds * source.SampleRate + 500) / 1000 * source.Channels);
        var samples = new float[length];
        if (isLate) source.Samples.AsSpan(0, length - offset).CopyTo(samples.AsSpan(offset));
        else source.Samples.AsSpan(offset).CopyTo(samples);
        return sound.With(new(samples, source.SampleRate, source.Channels));
    }
}
