namespace EvalKit;

/// <summary>Sentences about something else, at borders between sentences that are drawn once; a greater number has the same ones and more.</summary>
internal sealed class IrrelevantContextKernel : ITextKernel
{
    public IReadOnlyList<TextEdit> Edit(string text, IReadOnlyList<KeptSpan> kept, in PerturbationContext context)
    {
        var random = context.Random;
        var places = random.Stream("places");
        var borders = TextPieces.Sentences(text).Select(sentence => sentence.End).Where(end => !kept.Any(span => span.Start < end && span.End > end)).ToList();
        if (borders.Count == 0) return [];
        return
        [
            .. Enumerable.Range(0, (int)context.Amount)
                .Select(number => new TextEdit(borders[places.BelowAt(number, borders.Count)], 0, " " + Asides.Sentence(random, number)))
                .OrderBy(edit => edit.Start),
        ];
    }
}
