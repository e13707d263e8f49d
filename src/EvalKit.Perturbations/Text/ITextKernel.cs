namespace EvalKit;

/// <summary>How a text is changed: as edits, so that kept characters can be followed and edits counted.</summary>
internal interface ITextKernel
{
    /// <summary>True where the text is written anew as a whole, so that edits do not say where things went.</summary>
    bool Rewrites => false;

    /// <summary>Edits that rise, do not overlap and touch no kept span.</summary>
    IReadOnlyList<TextEdit> Edit(string text, IReadOnlyList<KeptSpan> kept, in PerturbationContext context);

    /// <summary>What the edits make of the text, where nobody asks for them one by one. A kernel that can write it faster than list them does.</summary>
    TextChange Change(string text, IReadOnlyList<KeptSpan> kept, in PerturbationContext context)
    {
        var edits = Edit(text, kept, context);
        return new(TextEdits.Apply(text, edits), TextEdits.Count(edits));
    }
}
