namespace EvalKit;

/// <summary>A step that a picture or a sound is still to go through.</summary>
internal readonly record struct DraftLink(PerturbationStep Step, PerturbationContext Context);
