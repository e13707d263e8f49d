namespace EvalKit;

/// <summary>
/// The trials that sequential tests may need. Every slice goes its own way along the seeded order, so which trials are made depends on
/// results alone: not on concurrency, nor on which slices run first, or together.
/// </summary>
/// <param name="trials">Case by case in the seeded order, the clean trial of a case first.</param>
/// <param name="slices">Every slice of every gate.</param>
/// <param name="cleanOf">The position of the clean trial that must come before each trial, or −1.</param>
internal sealed class SequentialSchedule(IReadOnlyList<TrialSpec> trials, IReadOnlyList<SequentialSlice> slices, int[] cleanOf)
{
    private readonly Dictionary<GateSlice, SequentialSlice> _bySlice = slices.ToDictionary(slice => slice.Slice);
    private readonly TrialOutcome?[] _outcomes = new TrialOutcome?[trials.Count];

    /// <summary>The most trials that can be made.</summary>
    public int Count => trials.Count;

    /// <summary>Planned trials, by their index in the design, that have been made or skipped.</summary>
    public IReadOnlySet<long> Recorded => trials.Where((_, position) => _outcomes[position] is not null).Select(trial => trial.Index).ToHashSet();

    /// <summary>True where every slice has ended.</summary>
    public bool AllEnded => slices.All(slice => slice.HasEnded);

    public TrialSpec this[int position] => trials[position];

    /// <summary>The test of a slice; null for one that is decided over all of its trials.</summary>
    public SequentialSlice? Of(GateSlice slice) => _bySlice.GetValueOrDefault(slice);

    /// <summary>Whether a slice's verdict stands.</summary>
    public bool HasEnded(GateSlice slice) => _bySlice[slice].HasEnded;

    /// <summary>The positions of the next round's trials, clean ones and the others, in order; both empty where the chosen slices have all ended.</summary>
    /// <param name="chosen">Which slices may go on.</param>
    public (IReadOnlyList<int> Clean, IReadOnlyList<int> Others) NextRound(Func<GateSlice, bool> chosen)
    {
        SortedSet<int> clean = [], others = [];
        foreach (var slice in slices.Where(slice => chosen(slice.Slice)))
        {
            // Afterwards its next trial is one that no slice has had made, so a slice that has not ended always asks for something.
            slice.Advance(_outcomes);
            foreach (var position in slice.Next())
            {
                if (_outcomes[position] is not null) continue;
                (trials[position].IsClean ? clean : others).Add(position);
                if (cleanOf[position] >= 0 && _outcomes[cleanOf[position]] is null) clean.Add(cleanOf[position]);
            }
        }

        return ([.. clean], [.. others]);
    }

    public void Add(int position, TrialOutcome outcome) => _outcomes[position] = outcome;
}
