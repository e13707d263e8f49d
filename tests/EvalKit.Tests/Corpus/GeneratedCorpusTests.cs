using FsCheck;
using FsCheck.Fluent;

namespace EvalKit.Tests.Corpus;

/// <summary>A generated case is kept as a value, so that it can be tried again when the generator gives others.</summary>
public sealed class GeneratedCorpusTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string File => Path.Combine(_folder.Path, "corpus", "orders.json");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_smallest_failing_value_is_kept_and_replayed_though_the_generator_gives_other_ones()
    {
        await RunAsync(Plan(Orders(1, 200), lines => lines.Sum() >= 100 ? "too much" : "ok"), CorpusMode.Update);
        var entry = CorpusReader.Read(File, "orders")!.Entries.Single();
        Assert.Equal("{\"Lines\":[100]}", entry.Value);
        await RunAsync(Plan(Orders(1, 200), _ => "ok"), CorpusMode.Update);

        var later = await RunAsync(Plan(Orders(1, 9), lines => lines.Sum() >= 100 ? "too much" : "ok"));

        Assert.Equal(Verdict.Fail, later.Gates.Single(gate => gate.Gate.StartsWith("corpus", StringComparison.Ordinal)).Verdict);
        Assert.Contains($"fails again: case {entry.Case}, unperturbed, fails 1 of 1\n    the case: {{\"Lines\":[100]}}\n", later.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_value_that_cannot_be_read_again_is_not_added_and_the_run_says_why()
    {
        var plan = Eval.ForAll(Arb.From(Gen.Choose(1, 200).Select(i => new Opaque(i)), _ => []), samples: 40).Named("orders")
            .Ask(order => FormattableString.Invariant($"order {order.Twice}"))
            .Using((_, _) => Task.FromResult("no")).Identity("shop", "1", deterministic: true)
            .Expect(_ => Answer.Equal("ok")).Require(PassRate.AtLeast(0.5), Gate.Corpus);

        var result = await RunAsync(plan, CorpusMode.Update);

        Assert.Contains(result.Warnings, warning => warning.StartsWith("corpus: not added: ", StringComparison.Ordinal) && warning.Contains("Opaque", StringComparison.Ordinal));
        Assert.False(System.IO.File.Exists(File));
    }

    [Fact]
    public async Task A_value_of_another_type_than_it_was_is_stale()
    {
        await RunAsync(Plan(Orders(1, 200), lines => lines.Sum() >= 100 ? "too much" : "ok"), CorpusMode.Update);
        var text = await System.IO.File.ReadAllTextAsync(File, TestContext.Current.CancellationToken);
        await System.IO.File.WriteAllTextAsync(File, text.Replace("\"Lines\"", "\"Rows\"", StringComparison.Ordinal), TestContext.Current.CancellationToken);

        var result = await RunAsync(Plan(Orders(1, 200), _ => "ok"));

        Assert.Contains(result.Warnings, warning => warning.StartsWith("corpus: stale, not compared: ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 1)]
    [InlineData(false, 16)]
    public async Task Replies_that_are_compared_with_the_unperturbed_one_take_two_calls_a_try(bool deterministic, int concurrency)
    {
        EvalPlan Invariant(Func<string, string> subject) => Eval.Over(Lab.Items(40)).Named("orders").Ask(item => item.Text)
            .Using((prompt, _) => Task.FromResult(subject(prompt.Text))).Identity("shop", "1", deterministic)
            .Invariant(by: reply => reply.Text).Under(Perturb.Text.Whitespace())
            .Require(PassRate.Perturbed().AtLeast(0.5), Gate.Corpus);
        await RunAsync(Invariant(text => text.Contains("  ", StringComparison.Ordinal) ? "other" : "same"), CorpusMode.Update);
        var entries = CorpusReader.Read(File, "orders")!.Entries.Count;
        Assert.True(entries > 0);
        var store = new MemoryRunStore();
        await using var session = new EvalSession(Options(CorpusMode.Update) with { Concurrency = concurrency }, store);

        var result = await Invariant(_ => "same").RunAsync(session, TestContext.Current.CancellationToken);

        var tries = deterministic ? 1 : 5;
        Assert.Equal(entries * tries * 2, store.Trials.Count(trial => trial.Purpose == TrialPurpose.Corpus));
        Assert.Contains(result.Warnings, warning => warning.Contains($"{entries} fixed", StringComparison.Ordinal));
    }

    private static Arbitrary<Order> Orders(int least, int most) => Arb.From(
        Gen.Choose(least, most).ArrayOf(2).Select(lines => new Order(lines)),
        order => order.Lines.Length > 1 ? [new Order([order.Lines[0]]), new Order([order.Lines[1]]), new Order([order.Lines.Sum()])] : order.Lines[0] > 0 ? [new Order([order.Lines[0] / 2]), new Order([order.Lines[0] - 1])] : []);

    private static EvalPlan<Order, Reply> Plan(Arbitrary<Order> orders, Func<int[], string> subject) =>
        Eval.ForAll(orders, samples: 40).Named("orders").Ask(order => string.Join(' ', order.Lines))
            .Using((prompt, _) => Task.FromResult(subject([.. prompt.Text.Split(' ').Select(part => int.Parse(part, System.Globalization.CultureInfo.InvariantCulture))]))).Identity("shop", "1", deterministic: true)
            .Expect(_ => Answer.Equal("ok"))
            .Require(PassRate.AtLeast(0.1), Gate.Corpus);

    private Task<EvalResult> RunAsync(EvalPlan plan, CorpusMode mode = CorpusMode.Judge) => Lab.Create(_ => Options(mode)).RunAsync(plan);

    private EvalOptions Options(CorpusMode mode) => new() { ResultsDirectory = Path.GetTempPath(), CommittedDirectory = _folder.Path, Corpus = mode, ShrinkShare = 10 };

    private sealed record Order(int[] Lines)
    {
        public bool Equals(Order? other) => other is not null && Lines.SequenceEqual(other.Lines);

        public override int GetHashCode() => Lines.Sum();
    }

    private sealed class Opaque(int number)
    {
        public int Twice => 2 * number;
    }
}
