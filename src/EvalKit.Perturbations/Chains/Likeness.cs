namespace EvalKit;

/// <summary>How like the clean prompt a perturbed one is.</summary>
internal readonly record struct Likeness(PictureLikeness Pictures, TextLikeness Texts, SoundLikeness Sounds);
