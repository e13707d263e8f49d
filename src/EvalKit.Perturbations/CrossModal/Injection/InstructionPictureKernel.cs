namespace EvalKit;

/// <summary>Adds a picture that holds an instruction, behind the last part that the user gave.</summary>
/// <param name="instructions">Of which each case has one.</param>
internal sealed class InstructionPictureKernel(IReadOnlyList<string> instructions) : IPromptKernel
{
    public string Needs => "a part that the user gave";

    public bool IsAimed => false;

    public bool CanChange(PromptDraft prompt) => LastOf(prompt) >= 0;

    public IReadOnlyList<DraftPart> Change(PromptDraft prompt, in PerturbationContext context)
    {
        var instruction = instructions[context.Random.BelowAt(0, instructions.Count)];
        // Two steps of this kind in one chain have different keys.
        var origin = PartOrigin.By(FormattableString.Invariant($"instruction-picture {context.Random.Key}"));
        var place = LastOf(prompt) + 1;
        return [.. prompt.Parts.Take(place), new PictureDraft(Part.Input, origin, InstructionPage.Draw(instruction, 0)), .. prompt.Parts.Skip(place)];
    }

    private static int LastOf(PromptDraft prompt)
    {
        for (var i = prompt.Parts.Count - 1; i >= 0; i--)
        {
            if (prompt.Parts[i].Role is Part.User or Part.Input) return i;
        }

        return -1;
    }
}
