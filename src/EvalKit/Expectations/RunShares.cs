namespace EvalKit;

/// <summary>Precision and recall of runs, summed over the lengths that both texts have.</summary>
internal readonly record struct RunShares(double Precision, double Recall, int Lengths)
{
    public static RunShares Of(int order, int[] said, int[] expected, CancellationToken cancellationToken)
    {
        var lengths = Math.Min(order, Math.Min(said.Length, expected.Length));
        if (lengths == 0) return default;

        var matches = new NgramTree(lengths, expected).Matches(said, cancellationToken);
        var (precision, recall) = (0.0, 0.0);
        for (var n = 1; n <= lengths; n++)
        {
            precision += (double)matches[n - 1] / NgramTree.Count(said.Length, n);
            recall += (double)matches[n - 1] / NgramTree.Count(expected.Length, n);
        }

        return new(precision, recall, lengths);
    }

    public static RunShares operator +(RunShares left, RunShares right) =>
        new(left.Precision + right.Precision, left.Recall + right.Recall, left.Lengths + right.Lengths);

    /// <summary>Both as means over the lengths.</summary>
    public RunShares Mean() => Lengths == 0 ? default : new(Precision / Lengths, Recall / Lengths, 1);
}
