namespace EvalKit.Statistics.Tests;

/// <summary>Exact enumeration of a binomial distribution, by logarithms of factorials: shares no code with the bounds.</summary>
internal static class Binomial
{
    private static readonly double[] LogFactorial = Table(4000);

    public static double Probability(int passes, int trials, double rate) =>
        rate <= 0 ? (passes == 0 ? 1 : 0)
        : rate >= 1 ? (passes == trials ? 1 : 0)
        : Math.Exp(
            LogFactorial[trials] - LogFactorial[passes] - LogFactorial[trials - passes]
            + passes * Math.Log(rate) + (trials - passes) * Math.Log(1 - rate));

    /// <summary>Probability of all counts for which something holds.</summary>
    public static double ProbabilityThat(Func<int, bool> holds, int trials, double rate)
    {
        double sum = 0;
        for (var passes = 0; passes <= trials; passes++)
            if (holds(passes)) sum += Probability(passes, trials, rate);
        return sum;
    }

    private static double[] Table(int size)
    {
        var table = new double[size + 1];
        for (var i = 1; i <= size; i++) table[i] = table[i - 1] + Math.Log(i);
        return table;
    }
}
