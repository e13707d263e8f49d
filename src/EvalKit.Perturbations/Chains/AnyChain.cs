using System.Globalization;

namespace EvalKit;

/// <summary>
/// A random choice: each chain holds some of the members, in random order, none twice. One of them is at the asked severity (a member
/// that reaches it, where there is one), the others anywhere up to it.
/// </summary>
public sealed class AnyChain : PerturbationAxis
{
    private const int DefaultMost = 3;

    private readonly Perturbation[] _members;
    private readonly int _most;

    internal AnyChain(IReadOnlyList<Perturbation> members)
        : this([.. members], Math.Min(DefaultMost, members.Count))
    {
    }

    private AnyChain(Perturbation[] members, int most)
    {
        _members = members;
        _most = most;
    }

    /// <inheritdoc/>
    public override string Label =>
        string.Create(CultureInfo.InvariantCulture, $"any of {string.Join(", ", _members.Select(member => member.Label))} (≤ {_most})");

    /// <inheritdoc/>
    public override IReadOnlyList<Perturbation> Members => _members;

    /// <inheritdoc/>
    public override int MaxLength => _most;

    /// <inheritdoc/>
    public override bool IsRandom => true;

    /// <inheritdoc/>
    public override double MaxSeverity => _members.Max(member => member.MaxSeverity);

    /// <summary>Sets the most steps of a chain. Default: 3, or the number of members where that is less.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Under 1, or more than there are members.</exception>
    public AnyChain UpTo(int steps)
    {
        if (steps < 1 || steps > _members.Length)
            throw new ArgumentOutOfRangeException(nameof(steps), steps, string.Create(CultureInfo.InvariantCulture, $"No member comes twice, so a chain of {_members.Length} members has 1 to {_members.Length} steps."));
        return new(_members, steps);
    }

    internal override IEnumerable<PerturbationStep> StepsAt(double severity, CounterRandom random)
    {
        var length = 1 + random.Stream("length").BelowAt(0, _most);
        var able = _members.Where(member => member.MaxSeverity >= severity).ToArray();
        if (able.Length == 0) able = [.. _members.Where(member => member.MaxSeverity == MaxSeverity)];
        var lead = able[random.Stream("lead").BelowAt(0, able.Length)];
        var others = _members.Where(member => member != lead).ToArray();
        Shuffle(others, random.Stream("others"));
        Perturbation[] chosen = [lead, .. others.Take(length - 1)];
        Shuffle(chosen, random.Stream("order"));
        var levels = random.Stream("levels");
        return chosen.SelectMany((member, index) =>
            member.StepsAt(member == lead ? severity : severity * (1 - levels.UniformAt(index)), random));
    }

    internal override PerturbationAxis Map(Func<Perturbation, Perturbation> change) => new AnyChain([.. _members.Select(change)], _most);

    private static void Shuffle(Perturbation[] items, CounterRandom random)
    {
        for (var i = items.Length - 1; i > 0; i--)
        {
            var other = random.BelowAt(i, i + 1);
            (items[i], items[other]) = (items[other], items[i]);
        }
    }
}
