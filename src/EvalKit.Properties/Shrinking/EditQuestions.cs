namespace EvalKit;

/// <summary>
/// Leaves out edits of text that are not needed: half of them at a time, then quarters, down to one by one, as delta debugging does
/// (Zeller and Hildebrandt, 2002). Steps are taken in order, since the edits of a later one lie in the text that the earlier ones leave.
/// </summary>
internal sealed class EditQuestions(Func<PerturbationChain, IReadOnlyList<int>> countEdits)
{
    public ShrinkQuestion<PerturbationChain>? First(PerturbationChain chain) => Step(chain, 0);

    private ShrinkQuestion<PerturbationChain>? Step(PerturbationChain chain, int index)
    {
        for (; index < chain.Steps.Count; index++)
        {
            if (chain.Steps[index].Perturbation is not TextPerturbation) continue;
            var count = countEdits(chain)[index];
            int[] edits = chain.Steps[index].OnlyEdits is { } only ? [.. only.Where(place => place < count)] : [.. Enumerable.Range(0, count)];
            if (edits.Length > 1) return Next(chain, index, edits, 0, (edits.Length + 1) / 2, false);
        }

        return null;
    }

    /// <param name="chain">The chain that fails.</param>
    /// <param name="index">The step whose edits are left out.</param>
    /// <param name="edits">Those that are left.</param>
    /// <param name="position">The first of those that are left out next.</param>
    /// <param name="size">How many are left out at a time.</param>
    /// <param name="hasRemoved">Whether any was left out since <paramref name="position"/> was 0.</param>
    private ShrinkQuestion<PerturbationChain>? Next(PerturbationChain chain, int index, int[] edits, int position, int size, bool hasRemoved)
    {
        if (position >= edits.Length)
        {
            // One that could not go before may go now that others are gone.
            if (size == 1 && !hasRemoved) return Step(chain, index + 1);
            (position, size, hasRemoved) = (0, Math.Max(1, size / 2), false);
        }

        size = Math.Min(size, Math.Max(1, edits.Length / 2));
        // The last one left is needed: without it nothing is changed.
        if (edits.Length == 1) return Step(chain, index + 1);
        int[] fewer = [.. edits[..position], .. edits[Math.Min(edits.Length, position + size)..]];
        if (fewer.Length == 0) return Step(chain, index + 1);
        var candidate = chain.WithOnlyEdits(index, fewer);
        return new(candidate, -1, false, () => Next(candidate, index, fewer, position, size, true), () => Next(chain, index, edits, position + size, size, hasRemoved));
    }
}
