namespace EvalKit;

/// <summary>Texts become pictures of themselves, where they stand.</summary>
internal sealed class RenderedTextKernel(int columns) : IPromptKernel
{
    public string Needs => FormattableString.Invariant($"an input text (.Input, or the user text) of printable ASCII characters, {RenderedText.MaxLength} at most");

    public bool IsAimed => true;

    // What a step before has spoilt is told when it is drawn; what the case has spoilt, before any call.
    public bool CanChange(PromptDraft prompt)
    {
        var texts = prompt.Texts.Select(place => (TextDraft)prompt.Parts[place]).ToList();
        return texts.Exists(text => !string.IsNullOrWhiteSpace(text.Text)) && texts.TrueForAll(text => RenderedText.Problem(text.Clean) is null);
    }

    public IReadOnlyList<DraftPart> Change(PromptDraft prompt, in PerturbationContext context)
    {
        var caseId = context.CaseId;
        return prompt.With(prompt.Texts.Select(place => (place, Drawn((TextDraft)prompt.Parts[place], caseId))));
    }

    private DraftPart Drawn(TextDraft text, string caseId)
    {
        if (string.IsNullOrWhiteSpace(text.Text)) return text;
        if (RenderedText.Problem(text.Text) is { } problem) throw new PerturbationException($"A text of case \"{caseId}\" cannot be drawn: {problem}.");
        return new PictureDraft(text.Role, text.Origin, RenderedText.Draw(text.Text, columns));
    }
}
