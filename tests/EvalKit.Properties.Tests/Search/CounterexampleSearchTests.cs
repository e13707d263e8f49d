using FsCheck;
using FsCheck.Fluent;

namespace EvalKit.Properties.Tests;

public partial class CounterexampleSearchTests
{
    private static readonly CounterexampleSearchOptions Options = new() { Deterministic = true };

    private static readonly Arbitrary<int> Numbers = Arb.From(Gen.Choose(0, 1_000_000), Halves);

    private static IEnumerable<int> Halves(int value)
    {
        for (var less = value; less > 0; less /= 2) yield return value - less;
    }

    private static ValueTask<TestVerdict> Verdict(bool fails) => new(fails ? TestVerdict.Fails : TestVerdict.Holds);

    private static int Drawn(int index) => Options.SeedOf(index).Draw(Numbers);
}
