namespace EvalKit;

/// <summary>The frames of a prompt: its longest row of pictures without another part between them, the first of several.</summary>
internal readonly record struct FrameRun(int Start, int Count)
{
    public int End => Start + Count;

    public static FrameRun Of(PromptDraft prompt)
    {
        var longest = default(FrameRun);
        var run = default(FrameRun);
        foreach (var place in prompt.Pictures)
        {
            run = run.Count > 0 && place == run.End ? run with { Count = run.Count + 1 } : new(place, 1);
            if (run.Count > longest.Count) longest = run;
        }

        return longest;
    }
}
