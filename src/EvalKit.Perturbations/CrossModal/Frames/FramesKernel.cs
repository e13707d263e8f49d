namespace EvalKit;

/// <summary>A list of frames becomes another.</summary>
internal sealed class FramesKernel(FrameChange change) : IPromptKernel
{
    public string Needs => "two pictures in a row, its frames (.Image.Image)";

    public bool IsAimed => true;

    public bool CanChange(PromptDraft prompt) => FrameRun.Of(prompt).Count > 1;

    public IReadOnlyList<DraftPart> Change(PromptDraft prompt, in PerturbationContext context)
    {
        var run = FrameRun.Of(prompt);
        var frames = prompt.Parts.Skip(run.Start).Take(run.Count).Cast<PictureDraft>().ToList();
        return [.. prompt.Parts.Take(run.Start), .. change(frames, context), .. prompt.Parts.Skip(run.End)];
    }
}
