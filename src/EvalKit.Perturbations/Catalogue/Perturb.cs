namespace EvalKit;

/// <summary>The catalogue. A limit such as <c>upToDegrees</c> cuts a scale off; the severities below it stay what they are.</summary>
public static partial class Perturb
{
    /// <summary>A random choice of some of these, in random order; see <see cref="AnyChain.UpTo"/>.</summary>
    /// <exception cref="ArgumentException">No member, or the same one twice.</exception>
    public static AnyChain AnyChainOf(params Perturbation[] members)
    {
        ArgumentNullException.ThrowIfNull(members);
        if (members.Length == 0) throw new ArgumentException("Name at least one perturbation to choose from.", nameof(members));
        if (members.Any(member => member is null)) throw new ArgumentException("A member is null.", nameof(members));
        var twice = members.GroupBy(member => member.At(0).ToString()).FirstOrDefault(group => group.Count() > 1);
        if (twice is not null) throw new ArgumentException($"{twice.First().Name} is named twice: no member comes twice in a chain.", nameof(members));
        return new(members);
    }
}
