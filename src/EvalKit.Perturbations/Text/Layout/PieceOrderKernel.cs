namespace EvalKit;

/// <summary>
/// Pieces of a text change places in pairs. Which two belong together is drawn once; a greater share lets more pairs change places, and
/// none otherwise. A pair is one edit, whatever lies between. Pieces with something that is kept stay.
/// </summary>
/// <param name="piecesOf">Where the pieces stand, rising; what lies between them stays.</param>
/// <param name="needs">What a text must have to take part; null where one without pieces stays as it is.</param>
internal sealed class PieceOrderKernel(Func<string, List<TextWord>> piecesOf, string? needs = null) : ITextKernel
{
    public string? Needs => needs;

    public bool CanChange(string text) => piecesOf(text).Count > 1;

    public IReadOnlyList<TextEdit> Edit(string text, IReadOnlyList<KeptSpan> kept, in PerturbationContext context)
    {
        if (context.Amount == 0) return [];
        var isProtected = new bool[text.Length];
        foreach (var span in kept) ProtectedSpans.Mark(isProtected, span.Start, span.End);
        CodeSpans.Mark(text, isProtected);
        var pieces = piecesOf(text);
        pieces.RemoveAll(piece => isProtected.AsSpan(piece.Start, piece.Length).Contains(true));
        Shuffle(pieces, context.Random.Stream("order"));
        var picker = new EditPicker(context.Random, context.Amount);
        for (var pair = 0; pair + 1 < pieces.Count; pair += 2)
        {
            string one = At(text, pieces[pair]), other = At(text, pieces[pair + 1]);
            if (one == other || !picker.Wants(pair)) continue;
            var group = pair / 2 + 1;
            picker.Add(
                new TextEdit(pieces[pair].Start, pieces[pair].Length, other) { Group = group },
                new TextEdit(pieces[pair + 1].Start, pieces[pair + 1].Length, one) { Group = group });
        }

        return picker.Edits();
    }

    private static string At(string text, TextWord piece) => text.Substring(piece.Start, piece.Length);

    private static void Shuffle(List<TextWord> pieces, CounterRandom random)
    {
        for (var i = pieces.Count - 1; i > 0; i--)
        {
            var other = random.BelowAt(i, i + 1);
            (pieces[i], pieces[other]) = (pieces[other], pieces[i]);
        }
    }
}
