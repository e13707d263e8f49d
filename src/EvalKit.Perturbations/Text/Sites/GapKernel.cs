namespace EvalKit;

/// <summary>Changes a share of the single spaces between what is no space; those within protected spans stay.</summary>
internal sealed class GapKernel(GapChange change) : ITextKernel
{
    private const long Draws = 4;

    public IReadOnlyList<TextEdit> Edit(string text, IReadOnlyList<KeptSpan> kept, in PerturbationContext context)
    {
        if (context.Amount == 0) return [];
        var random = context.Random;
        var picker = new EditPicker(random, context.Amount);
        var isProtected = ProtectedSpans.Of(text, kept);
        var ordinal = 0L;
        for (var at = text.IndexOf(' ', StringComparison.Ordinal); at >= 0 && at + 1 < text.Length; at = text.IndexOf(' ', at + 1))
        {
            if (at == 0 || isProtected[at] || char.IsWhiteSpace(text[at - 1]) || char.IsWhiteSpace(text[at + 1]) || Cluster.LengthAt(text, at) > 1) continue;
            var draw = ordinal++ * Draws;
            if (picker.Wants(draw) && change(new GapSite(text, at, random, draw)) is { } edit) picker.Add(edit);
        }

        return picker.Edits();
    }
}
