using System.Globalization;

namespace EvalKit.Benchmarks;

/// <summary>Calls of the subject from the first failure to the minimal one, over seeds.</summary>
internal static class ShrinkingCost
{
    private const double Degrees = 3.7;
    private const double Sigma = 0.12;

    private static readonly PerturbationAxis Axis = Perturb.AnyChainOf(
        Perturb.Image.Rotation(), Perturb.Image.GaussianNoise(), Perturb.Audio.BackgroundNoise(), Perturb.Audio.Telephone(),
        Perturb.Text.KeyboardTypos(), Perturb.Text.Whitespace()).UpTo(6);

    public static async Task PrintAsync()
    {
        await ChainsAsync(deterministic: true);
        await ChainsAsync(deterministic: false);
        await InvoicesAsync();
    }

    private static async Task ChainsAsync(bool deterministic)
    {
        var calls = new List<int>();
        var minimal = 0;
        for (var seed = 0UL; seed < 200; seed++)
        {
            var result = await CounterexampleSearch.FindAsync(Axis.ToArbitrary(), Test<PerturbationChain>(Fails), Options(seed) with { Deterministic = deterministic, Precision = 0.01 });
            var found = result.Counterexample ?? throw new InvalidOperationException($"Seed {seed}: {result.Ending}");
            calls.Add(result.Calls - result.Draws);
            if (found.Minimal.Steps.Count == 2 && IsWithin(found.Minimal, "rotation", Degrees) && IsWithin(found.Minimal, "noise", Sigma)) minimal++;
        }

        Print(FormattableString.Invariant($"rotation > {Degrees}° and noise > {Sigma}, 1 %, deterministic {deterministic}"), calls, minimal);
    }

    private static async Task InvoicesAsync()
    {
        var calls = new List<int>();
        var minimal = 0;
        for (var seed = 0UL; seed < 100; seed++)
        {
            var result = await CounterexampleSearch.FindAsync(Invoice.Arbitrary, Test<Invoice>(invoice => invoice.IsMisread), Options(seed) with { Deterministic = true });
            var found = result.Counterexample ?? throw new InvalidOperationException($"Seed {seed}: {result.Ending}");
            calls.Add(result.Calls - result.Draws);
            if (found.Minimal.IsMinimal) minimal++;
        }

        Print("invoices of up to 12 lines, one misread", calls, minimal);
    }

    /// <summary>One draw at a time: then every call beyond the draws is one of shrinking.</summary>
    private static CounterexampleSearchOptions Options(ulong seed) => new() { Seed = seed, Draws = 5000, MaxCalls = 20_000, Concurrency = 1 };

    private static Func<T, CancellationToken, ValueTask<TestVerdict>> Test<T>(Func<T, bool> fails) =>
        (value, _) => new(fails(value) ? TestVerdict.Fails : TestVerdict.Holds);

    private static bool Fails(PerturbationChain chain) => AmountOf(chain, "rotation") > Degrees && AmountOf(chain, "noise") > Sigma;

    /// <summary>The rest to the threshold is at most 1 % of it, or the one tick that cannot be had.</summary>
    private static bool IsWithin(PerturbationChain chain, string name, double threshold)
    {
        var step = chain.Steps.Single(step => Is(step, name));
        var first = Enumerable.Range(1, step.Ticks).First(ticks => step.Perturbation.Scale.AmountAt(ticks) > threshold);
        return step.Ticks - first <= 0.01 * first;
    }

    private static double AmountOf(PerturbationChain chain, string name) =>
        chain.Steps.Where(step => Is(step, name)).Select(step => step.Amount).DefaultIfEmpty().Max();

    private static bool Is(PerturbationStep step, string name) =>
        step.Perturbation.Modality == Modality.Image && step.Perturbation.Name.EndsWith(name, StringComparison.Ordinal);

    private static void Print(string what, List<int> calls, int minimal)
    {
        calls.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: {calls.Average():F1} calls (95th percentile {calls[calls.Count * 95 / 100]}), minimal {minimal} of {calls.Count}"));
    }
}
