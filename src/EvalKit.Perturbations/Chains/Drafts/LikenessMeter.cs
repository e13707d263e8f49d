namespace EvalKit;

/// <summary>Collects how like the clean parts the changed ones are.</summary>
internal sealed class LikenessMeter
{
    public Likeness Likeness { get; private set; }

    public void Add(PictureLikeness picture) => Likeness = Likeness with { Pictures = Likeness.Pictures.And(picture) };

    public void Add(TextLikeness text) => Likeness = Likeness with { Texts = Likeness.Texts.And(text) };

    public void Add(SoundLikeness sound) => Likeness = Likeness with { Sounds = Likeness.Sounds.And(sound) };
}
