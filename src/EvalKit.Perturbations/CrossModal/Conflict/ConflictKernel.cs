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
        var wanted = count(context.Amount, all.Count);
        if (wanted >= all.Count) return all;
        var ranks = new ulong[all.Count];
        var random = context.Random.Stream("rank");
        for (var i = 0; i < ranks.Length; i++) ranks[i] = (random.BitsAt(i) >> 1) + (isLate?.Invoke(text, all[i]) == true ? 1UL << 63 : 0);
        return First(all, ranks, wanted);
    }

    /// <summary>So many edits of the lowest ranks, rising; of equal ranks the earlier ones.</summary>
    private static List<TextEdit> First(List<TextEdit> all, ulong[] ranks, int wanted)
    {
        var edits = new List<TextEdit>(wanted);
        if (wanted == 0) return edits;
        var last = Ranked(ranks.AsSpan().ToArray(), wanted - 1);
        var equals = wanted;
        foreach (var rank in ranks) equals -= rank < last ? 1 : 0;
        for (var i = 0; i < ranks.Length; i++)
        {
            if (ranks[i] < last || (ranks[i] == last && equals-- > 0)) edits.Add(all[i]);
        }

        return edits;
    }

    /// <summary>The value at a place of the sorted order, by Hoare's selection (1961): what is on the wrong side of the place is never sorted.</summary>
    private static ulong Ranked(Span<ulong> values, int place)
    {
        for (int from = 0, to = values.Length - 1; from < to;)
        {
            var pivot = values[from + (to - from) / 2];
            int low = from, high = to;
            while (low <= high)
            {
                while (values[low] < pivot) low++;
                while (values[high] > pivot) high--;
                if (low > high) break;
                (values[low], values[high]) = (values[high], values[low]);
                low++;
                high--;
            }

            if (place <= high) to = high;
            else if (place >= low) from = low;
            else break;
        }

        return values[place];
    }

    /// <summary>Rising, none over another, each with the article that it needs.</summary>
    private List<TextEdit> All(string text, IReadOnlyList<KeptSpan> kept, PerturbationContext context)
    {
        List<TextEdit> edits = [];
        for (var i = 0; i < changes.Count; i++)
            edits = Merged(edits, changes[i].Edit(text, kept, context with { Amount = 1, Random = context.Random.Stream(i) }));
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

    /// <summary>Two lists that rise as one.</summary>
    private static List<TextEdit> Merged(List<TextEdit> ones, IReadOnlyList<TextEdit> others)
    {
        var all = new List<TextEdit>(ones.Count + others.Count);
        var next = 0;
        foreach (var other in others)
        {
            while (next < ones.Count && ones[next].Start <= other.Start) all.Add(ones[next++]);
            all.Add(other);
        }

        while (next < ones.Count) all.Add(ones[next++]);
        return all;
    }
}
