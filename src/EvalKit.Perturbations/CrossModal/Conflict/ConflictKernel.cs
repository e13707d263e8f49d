namespace EvalKit;

/// <summary>
/// Makes some of all the changes that other kernels know for a text. Each change has a rank of its own, drawn by chance, the same at every
/// severity: a greater number is the same changes and more.
/// </summary>
/// <param name="changes">Kernels of shares; all that they would change at a share of 1 is open to choice.</param>
/// <param name="count">How many changes are made, from the amount and the number there are.</param>
/// <param name="isLate">Which changes are made only when all others are; null for none.</param>
internal sealed class ConflictKernel(IReadOnlyList<ITextKernel> changes, Func<double, int, int> count, Func<string, TextEdit, bool>? isLate = null) : ITextKernel
{
    /// <summary>As many as the amount says.</summary>
    public static ConflictKernel Of(params ITextKernel[] changes) => new(changes, static (amount, _) => (int)amount);

    /// <summary>A share of all, rounded up.</summary>
    public static ConflictKernel OfShare(Func<string, TextEdit, bool> isLate, params ITextKernel[] changes) =>
        new(changes, static (amount, all) => (int)Math.Ceiling(amount * all), isLate);

    public IReadOnlyList<TextEdit> Edit(string text, IReadOnlyList<KeptSpan> kept, in PerturbationContext context)
    {
        if (context.Amount == 0) return [];
        var all = All(text, kept, context);
        var ranks = new (ulong Rank, int Place)[all.Count];
        var random = context.Random.Stream("rank");
        for (var i = 0; i < ranks.Length; i++) ranks[i] = ((random.BitsAt(i) >> 1) + (isLate?.Invoke(text, all[i]) == true ? 1UL << 63 : 0), i);
        Array.Sort(ranks);
        var chosen = ranks.AsSpan(0, Math.Min(ranks.Length, count(context.Amount, ranks.Length)));
        chosen.Sort(static (one, other) => one.Place.CompareTo(other.Place));
        var edits = new List<TextEdit>(chosen.Length);
        foreach (var (_, place) in chosen) edits.Add(all[place]);
        return edits;
    }

    /// <summary>Rising, none over another, each with the article that it needs.</summary>
    private List<TextEdit> All(string text, IReadOnlyList<KeptSpan> kept, PerturbationContext context)
    {
        var edits = new List<TextEdit>();
        for (var i = 0; i < changes.Count; i++)
            edits.AddRange(changes[i].Edit(text, kept, context with { Amount = 1, Random = context.Random.Stream(i) }));
        if (changes.Count > 1) edits.Sort(static (one, other) => one.Start.CompareTo(other.Start));
        var (end, used) = (0, 0);
        for (var i = 0; i < edits.Count; i++)
        {
            var edit = edits[i];
            var whole = Articles.Fitting(text, edit);
            // An article that stays, or that is another change, is none of this one.
            if (whole.Start != edit.Start && (whole.Start < end || kept.Any(span => span.Touches(whole.Start, whole.End)))) whole = edit;
            if (whole.Start < end) continue;
            edits[used++] = whole;
            end = whole.End;
        }

        edits.RemoveRange(used, edits.Count - used);
        return edits;
    }
}
