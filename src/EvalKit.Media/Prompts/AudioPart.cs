using EvalKit.Media;

namespace EvalKit;

/// <summary>A sound in a prompt.</summary>
public sealed class AudioPart : PromptPart
{
    /// <summary>A sound that plays <paramref name="role"/>.</summary>
    public AudioPart(Part role, AudioClip clip)
        : base(role)
    {
        ArgumentNullException.ThrowIfNull(clip);
        Clip = clip;
    }

    /// <summary>The sound.</summary>
    public AudioClip Clip { get; }

    /// <inheritdoc/>
    public override Modality Modality => Modality.Audio;

    /// <inheritdoc/>
    public override void AddTo(ContentHasher hasher)
    {
        ArgumentNullException.ThrowIfNull(hasher);
        hasher.Add("audio");
        hasher.Add((long)Role);
        hasher.Add(Clip.Hash);
    }

    /// <inheritdoc/>
    public override string ToString() => Clip.ToString();
}
