using System.Collections.Immutable;
using EvalKit.Media;

namespace EvalKit;

/// <summary>A sound. Drafts are values: each verb gives another one of the same origin.</summary>
internal sealed class SoundDraft : DraftPart
{
    // What likeness is to; null for an added sound.
    private readonly AudioClip? _clean;
    private readonly AudioClip? _file;
    private readonly Func<SampleBuffer, byte[]>? _writer;
    private ImmutableArray<DraftLink> _links = [];
    private SampleBuffer? _samples;

    public SoundDraft(Part role, PartOrigin origin, AudioClip file)
        : base(role, origin) => (_file, _clean) = (file, origin.Added is null ? file : null);

    /// <summary>A sound that is made of samples and comes from a part of another kind, or from none.</summary>
    public SoundDraft(Part role, PartOrigin origin, SampleBuffer samples)
        : base(role, origin) => _samples = samples;

    private SoundDraft(AudioClip? clean, SoundDraft from, SoundDraft content, ImmutableArray<DraftLink> links, SampleBuffer? samples, Func<SampleBuffer, byte[]>? writer)
        : base(from.Role, from.Origin) => (_clean, _file, _links, _samples, _writer) = (clean, content._file, links, samples, writer);

    public override Modality Kind => Modality.Audio;

    /// <summary>What the clean prompt has here, whatever its file, or what was added.</summary>
    public ContentHash Content => (_clean ?? _file) is { } file ? ContentIdentity.Of(file) : ContentIdentity.Of(Current());

    /// <summary>The file, where no step has touched it; else null.</summary>
    public AudioClip? Untouched => _samples is null && _links.IsEmpty && _writer is null ? _file : null;

    /// <summary>The samples as they are by now, to be read only.</summary>
    public SampleBuffer Decode()
    {
        if (!_links.IsEmpty) (_samples, _links) = (Current(), []);
        return Current();
    }

    /// <summary>The sound after a step, which is carried out when it is needed.</summary>
    public SoundDraft Under(PerturbationStep step, PerturbationContext context) => new(
        _clean, this, this, _links.Add(new(step, context)), _samples,
        step.Perturbation is AudioPerturbation { Encoder: { } encoder } ? samples => encoder(samples, context) : _writer);

    /// <summary>Other samples in its place.</summary>
    public SoundDraft With(SampleBuffer samples) => new(_clean, this, this, [], samples, _writer);

    /// <summary>What another draft plays, in this one's place.</summary>
    public SoundDraft Playing(SoundDraft other) => new(_clean, this, other, other._links, other._samples, other._writer);

    /// <summary>Another file in its place, which is this sound still: it is likened to the clean one.</summary>
    public SoundDraft Refiled(AudioClip file) => new(_clean, this, new SoundDraft(Role, Origin, file), [], null, null);

    /// <summary>Another sound in its place, which is not to be likened to it.</summary>
    public SoundDraft Replaced(AudioClip file) => new(null, this, new SoundDraft(Role, Origin, file), [], null, null);

    /// <summary>The same samples, written in another way.</summary>
    public SoundDraft Written(Func<SampleBuffer, byte[]> writer) => new(_clean, this, this, _links, _samples, writer);

    public override PromptPart Finish(Modality canonical, LikenessMeter? meter)
    {
        if (Untouched is { } file)
        {
            if (meter is not null && _clean is not null && !ReferenceEquals(file, _clean)) meter.Add(SoundLikeness.Of(_clean.Decode(), file.Decode()));
            return CanonicalPrompt.Canonicalise(new AudioPart(Role, file), canonical);
        }

        var samples = Current();
        if (meter is not null && _clean is not null) meter.Add(SoundLikeness.Of(_clean.Decode(), samples));
        return new AudioPart(Role, _writer is null ? AudioClip.FromSamples(samples) : AudioClip.FromBytes(_writer(samples), MediaLimits.Largest));
    }

    private SampleBuffer Current()
    {
        var samples = _samples ?? _file!.Decode();
        foreach (var (step, context) in _links) samples = ((AudioPerturbation)step.Perturbation).Apply(samples, context);
        return samples;
    }
}
