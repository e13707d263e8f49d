using System.Buffers;

namespace EvalKit;

/// <summary>Changes a share of the punctuation marks; those of protected spans stay, except a stop at the end of one.</summary>
internal sealed class MarkKernel(MarkChange change) : ITextKernel
{
    private const long Draws = 4;

    private static readonly SearchValues<char> Marks = SearchValues.Create(".,;:!?'\"()-\u2013\u2014\u2018\u2019\u201C\u201D\u2026");

    public IReadOnlyList<TextEdit> Edit(string text, IReadOnlyList<KeptSpan> kept, in PerturbationContext context)
    {
        if (context.Amount == 0) return [];
        var random = context.Random;
        var picker = new EditPicker(random, context.Amount);
        var isProtected = ProtectedSpans.Of(text, kept);
        var ordinal = 0L;
        for (var at = 0; text.AsSpan(at).IndexOfAny(Marks) is >= 0 and var offset; at++)
        {
            at += offset;
            if (isProtected[at] || Cluster.LengthAt(text, at) > 1) continue;
            var draw = ordinal++ * Draws;
            if (!picker.Wants(draw) || change(new MarkSite(text, at, random, draw)) is not { } edit) continue;
            if (edit.Length > 1 && isProtected.AsSpan(at, edit.Length).Contains(true)) continue;
            picker.Add(edit);
        }

        return picker.Edits();
    }
}
