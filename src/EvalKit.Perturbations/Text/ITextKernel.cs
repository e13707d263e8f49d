namespace EvalKit;

/// <summary>How a text is changed: as edits, so that kept characters can be followed and edits counted.</summary>
internal interface ITextKernel
{
    /// <summary>True where the text is written anew as a whole, so that edits do not say where things went.</summary>
    bool Rewrites => false;

    /// <summary>What a text must have to take part, for messages; null where any text may, and stays as it is if there is nothing to change.</summary>
    string? Needs => null;

    /// <summary>Whether a text has what it needs; asked only where it needs something.</summary>
    bool CanChange(string text) => true;

    /// <summary>Edits that rise, do not overlap and touch no kept span.</summary>
    IReadOnlyList<TextEdit> Edit(string text, IReadOnlyList<KeptSpan> kept, in PerturbationContext context);

    /// <summary>What the edits make of the text, where nobody asks for them one by one. A kernel that can write it faster than list them does.</summary>
    TextChange Change(string text, IReadOnlyList<KeptSpan> kept, in PerturbationContext context)
    {
        var edits = Edit(text, kept, context);
        return new(TextEdits.Apply(text, edits), TextEdits.Count(edits));
    }
}
