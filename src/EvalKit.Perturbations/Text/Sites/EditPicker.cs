namespace EvalKit;

/// <summary>
/// Chooses among the places where a text may be changed. Each place has a threshold of its own, the same at every severity; the change is
/// made where it is under the share, so that a greater share makes the same changes and more. Where it is under the share nowhere, the
/// place with the least threshold is changed: at least one, if there is any place.
/// </summary>
internal sealed class EditPicker(CounterRandom random, double share, int places = 0)
{
    /// <summary>What every threshold is under.</summary>
    public const ulong All = 1UL << 53;

    // A threshold is a multiple of 2⁻⁵³: whole numbers say the same.
    private readonly ulong _share = LimitOf(share);
    private readonly List<TextEdit> _edits = new((int)(Math.Min(share, 1) * places));
    private readonly List<TextEdit> _least = [];
    private ulong _limit = All;
    private ulong _threshold;

    /// <summary>What a threshold is under where a share is changed.</summary>
    public static ulong LimitOf(double share) => (ulong)Math.Ceiling(share * All);

    /// <summary>The threshold of the place of a draw.</summary>
    public static ulong ThresholdAt(CounterRandom random, long draw) => random.BitsAt(draw) >> 11;

    /// <summary>Whether a change is wanted at the place of this draw; if so, <see cref="Add(in TextEdit)"/> may follow.</summary>
    public bool Wants(long draw)
    {
        _threshold = ThresholdAt(random, draw);
        return _threshold < _limit;
    }

    /// <summary>The change at the place that was last wanted; one that cannot be made there is not added.</summary>
    public void Add(in TextEdit edit) => List().Add(edit);

    /// <summary>A change in several places.</summary>
    public void Add(params ReadOnlySpan<TextEdit> edits) => List().AddRange(edits);

    /// <summary>The edits made, rising.</summary>
    public IReadOnlyList<TextEdit> Edits()
    {
        var edits = _edits.Count > 0 ? _edits : _least;
        for (var i = 1; i < edits.Count; i++)
        {
            if (edits[i].Start >= edits[i - 1].Start) continue;
            // Changes that belong together lie in several places.
            edits.Sort(static (one, other) => one.Start.CompareTo(other.Start));
            break;
        }

        return edits;
    }

    private List<TextEdit> List()
    {
        if (_threshold < _share)
        {
            _limit = _share;
            return _edits;
        }

        _limit = _threshold;
        _least.Clear();
        return _least;
    }
}
