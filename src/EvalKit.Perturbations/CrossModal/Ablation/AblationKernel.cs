namespace EvalKit;

/// <summary>The content of some kinds of parts goes, and something neutral comes in its place.</summary>
internal sealed class AblationKernel(Modality kinds, IAblation ablation) : IPromptKernel
{
    public string Needs => AblatedKinds.Needs(kinds);

    public bool IsAimed => true;

    public bool CanChange(PromptDraft prompt) => AblatedKinds.AreIn(prompt, kinds);

    public IReadOnlyList<DraftPart> Change(PromptDraft prompt, in PerturbationContext context)
    {
        var percent = (int)Math.Floor(context.Amount * 100 + 0.5);
        var random = context.Random;
        return prompt.With(prompt.Of(kinds).Select(place => (place, Ablated(prompt.Parts[place], percent, prompt.Parts[place].Origin.Stream(random)))));
    }

    private DraftPart Ablated(DraftPart part, int percent, CounterRandom random)
    {
        switch (part)
        {
            case PictureDraft picture:
                return picture.With(ablation.Of(picture.Decode(), percent, random));
            case SoundDraft sound:
                return sound.With(ablation.Of(sound.Decode(), percent, random));
            default:
                var text = (TextDraft)part;
                text.Take(EditsOf(text.Text, percent, random));
                return text;
        }
    }

    /// <summary>A share of the words, rounded up, in an order of chance.</summary>
    private List<TextEdit> EditsOf(string text, int percent, CounterRandom random)
    {
        var words = new List<KeptSpan>();
        foreach (var word in new WhiteSpaceWords(text))
        {
            text.AsSpan().Overlaps(word, out var start);
            words.Add(new(start, start + word.Length));
        }

        var order = new int[words.Count];
        RandomOrder.Fill(order, random);
        var gone = order.Take((int)(((long)words.Count * percent + 99) / 100)).Order().ToList();
        // Nothing is left of the space either.
        if (gone.Count == words.Count && words.Count > 0 && ablation.Of("", random) is null) return [new(0, text.Length, "")];
        var edits = new List<TextEdit>();
        foreach (var index in gone)
        {
            var span = words[index];
            var replacement = ablation.Of(text.AsSpan(span.Start, span.Length), random.Stream(index));
            var end = replacement is null && index + 1 < words.Count ? words[index + 1].Start : span.End;
            edits.Add(new(span.Start, end - span.Start, replacement ?? ""));
        }

        return edits;
    }
}
