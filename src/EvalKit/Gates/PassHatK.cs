namespace EvalKit;

/// <summary>Requirements on the probability that several tries of the same case all pass.</summary>
public static class PassHatK
{
    /// <summary>pass^k: all of <paramref name="k"/> tries of a case pass. Needs <c>.Trials(k)</c> or more.</summary>
    /// <param name="k">Tries, at least 2.</param>
    public static RepeatedPassRate Of(int k)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(k, 2);
        return new(k);
    }
}
