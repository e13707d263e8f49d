using EvalKit.Extensibility;
using EvalKit.Media;

namespace EvalKit.Tests;

public sealed class JudgedTrialsTests
{
    [Fact]
    public async Task The_journal_says_of_each_verdict_which_kind_of_trials_its_gate_judged()
    {
        var lab = Lab.Create();

        await lab.RunAsync(Eval.Over(Enumerable.Range(0, 40).ToList()).Id(i => FormattableString.Invariant($"c{i}")).Named("kinds")
            .Ask(i => Prompt.User("What is it?").Image(Image.Create(8, 8, (x, y) => new Rgba((byte)(x * 30), (byte)(y * 30), (byte)i))))
            .Using((_, _) => Task.FromResult("ok")).Expect(_ => Answer.Equal("ok"))
            .Under(Perturb.Image.Rotation(upToDegrees: 5)).AsShipped()
            .Require(PassRate.AtLeast(0.8), PassRate.Perturbed().AtLeast(0.5).ForEach(By.Modality), PassRate.AsShipped().AtLeast(0.5), Gate.AllMustPass, Gate.Corpus));

        Assert.Equal(
            [
                ("all must pass", "several"), ("as-shipped pass rate ≥ 0.50", "as shipped"), ("corpus: what was fixed stays fixed", "apart"),
                ("pass rate ≥ 0.80", "clean"), ("perturbed pass rate ≥ 0.50 for each modality", "perturbed"),
            ],
            lab.Store.Entries.OfType<VerdictEntry>().Where(verdict => verdict.Judges is not null).Select(verdict => (verdict.Gate, verdict.Judges!)).Distinct().OrderBy(pair => pair.Gate, StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_gate_that_is_decided_early_says_so_too()
    {
        var lab = Lab.Create();

        await lab.RunAsync(Lab.Plan(300, _ => "no", PassRate.AtLeast(0.8)).Stop(Stopping.Sequential));

        Assert.Equal(("clean", Verdict.Fail), lab.Store.Entries.OfType<VerdictEntry>().Where(verdict => verdict.State is null).Select(verdict => (verdict.Judges, verdict.Verdict)).Single());
    }
}
