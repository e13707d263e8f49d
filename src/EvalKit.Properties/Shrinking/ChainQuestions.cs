namespace EvalKit;

/// <summary>
/// Leaves out the steps that are not needed, then halves the distance of each severity to its identity, then leaves out single edits of
/// texts. A severity that holds becomes a lower bound and is never gone below again: that feedback is what a list of candidates per value
/// cannot express. The chain found is minimal where more severity never repairs a failure.
/// </summary>
internal sealed class ChainQuestions
{
    private const int FewestToHalve = 4;

    private readonly IReadOnlyList<PerturbationStep> _steps;
    private readonly int[] _order;
    private readonly double _precision;
    private readonly EditQuestions? _edits;

    public ChainQuestions(PerturbationChain failing, double precision, Func<PerturbationChain, IReadOnlyList<int>>? countEdits)
    {
        _steps = [.. failing.Steps.Where(step => step.Ticks > 0)];
        // What has no identity can only be dropped for good; then the most severe, for of two that will do the milder should stay.
        _order = [.. Enumerable.Range(0, _steps.Count)
            .OrderBy(i => _steps[i].Perturbation.Scale.HasIdentity)
            .ThenByDescending(i => _steps[i].Severity)];
        _precision = precision;
        _edits = countEdits is null ? null : new(countEdits);
    }

    public ShrinkQuestion<PerturbationChain>? First(bool cleanHolds)
    {
        if (_steps.Count == 0) return null;
        int[] ticks = [.. _steps.Select(step => step.Ticks)];
        return cleanHolds ? Halve(ticks) : Ask(new int[ticks.Length], false, () => null, () => Halve(ticks));
    }

    private ShrinkQuestion<PerturbationChain>? Halve(int[] ticks)
    {
        if (_order.Length < FewestToHalve) return Drop(ticks, 0);
        var middle = _order.Length / 2;
        int[] withoutFirst = With(ticks, _order[..middle], 0), withoutSecond = With(ticks, _order[middle..], 0);
        return Ask(withoutFirst, false, () => Drop(withoutFirst, middle), () =>
            Ask(withoutSecond, false, () => Drop(withoutSecond, 0), () => Drop(ticks, 0)));
    }

    private ShrinkQuestion<PerturbationChain>? Drop(int[] ticks, int position)
    {
        while (position < _order.Length && ticks[_order[position]] == 0) position++;
        // The last one left is needed: without it the chain is clean, and clean holds.
        if (position == _order.Length || ticks.Count(t => t > 0) == 1) return Narrow(ticks, 0, 0);
        var without = With(ticks, [_order[position]], 0);
        return Ask(without, false, () => Drop(without, position + 1), () => Drop(ticks, position + 1));
    }

    private ShrinkQuestion<PerturbationChain>? Narrow(int[] ticks, int position, int low)
    {
        while (position < _order.Length && IsNarrow(low, ticks[_order[position]])) (position, low) = (position + 1, 0);
        if (position == _order.Length) return _edits?.First(ChainAt(ticks));
        var step = _order[position];
        var middle = low + (ticks[step] - low) / 2;
        var milder = With(ticks, [step], middle);
        return Ask(milder, false, () => Narrow(milder, position, low), () => Narrow(ticks, position, middle));
    }

    private bool IsNarrow(int holds, int fails) => fails - holds <= Math.Max(1, (int)(_precision * holds));

    private ShrinkQuestion<PerturbationChain> Ask(
        int[] ticks, bool mostlyHolds, Func<ShrinkQuestion<PerturbationChain>?> ifFails, Func<ShrinkQuestion<PerturbationChain>?> ifHolds) =>
        new(ChainAt(ticks), -1, mostlyHolds, ifFails, ifHolds);

    private PerturbationChain ChainAt(int[] ticks) =>
        PerturbationChain.Of(_steps.Select((step, i) => ticks[i] == step.Ticks ? step : step.Perturbation.At(ticks[i])).Where(step => step.Ticks > 0));

    private static int[] With(int[] ticks, int[] positions, int value)
    {
        int[] copy = [.. ticks];
        foreach (var position in positions) copy[position] = value;
        return copy;
    }
}
