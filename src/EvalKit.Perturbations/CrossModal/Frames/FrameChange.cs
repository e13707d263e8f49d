namespace EvalKit;

/// <summary>What becomes of a list of frames, two at least; there may be fewer afterwards, but one.</summary>
internal delegate IReadOnlyList<PictureDraft> FrameChange(IReadOnlyList<PictureDraft> frames, PerturbationContext context);
