using System.Globalization;

namespace EvalKit;

/// <summary>One perturbation before the laws.</summary>
internal sealed class ContractTrial<T>(Perturbation perturbation, ContractMedium<T> medium)
    where T : class
{
    private const int Threads = 3;

    private readonly List<BrokenLaw> _broken = [];

    public IReadOnlyList<BrokenLaw> Broken()
    {
        CheckScale();
        if (_broken.Count > 0) return _broken;
        var asked = Questions();
        var answers = asked.Select(Answer).ToArray();
        CheckIndependence(asked, answers);
        CheckMonotone();
        CheckCoupling();
        return _broken;
    }

    private void CheckScale()
    {
        var scale = perturbation.Scale;
        var before = scale.SeverityAt(0);
        if (before != 0) Break(PerturbationLaw.Scale, string.Create(CultureInfo.InvariantCulture, $"tick 0 has severity {before}"));
        for (var ticks = 1; ticks <= scale.MaxTicks; ticks++)
        {
            var severity = scale.SeverityAt(ticks);
            if (!(severity >= before && severity <= SeverityScale.Max))
                Break(PerturbationLaw.Scale, string.Create(CultureInfo.InvariantCulture, $"tick {ticks} has severity {severity} after {before}"));
            before = severity;
        }
    }

    /// <summary>Smallest input first and, for each, mildest severity first: the first to break a law is its example.</summary>
    private List<(string Name, T Input, int Ticks)> Questions()
    {
        var max = perturbation.MaxTicks;
        int[] levels = [.. new[] { 0, 1, max / 4, max / 2, max }.Distinct()];
        return [.. medium.EdgeInputs.Append(medium.Ordinary).SelectMany(input => levels.Select(ticks => (input.Name, input.Value, ticks)))];
    }

    /// <summary>Asks once more than needed, to see whether the answer stays; null where there is none.</summary>
    private T? Answer((string Name, T Input, int Ticks) question)
    {
        var (name, original, ticks) = question;
        var input = medium.Clone(original);
        var (first, problem) = Try(input, ticks);
        if (!medium.Same(input, original)) Break(PerturbationLaw.NoMutation, $"it wrote to {name} {At(ticks)}");
        if (problem is null && first is not null) problem = medium.Flaw(original, first);
        if (problem is not null || first is null)
        {
            Break(PerturbationLaw.Result, $"{name} {At(ticks)}: it {problem ?? "returned null"}");
            return null;
        }

        if (ticks == 0 && !medium.Same(first, original)) Break(PerturbationLaw.Identity, $"severity 0 changed {name}");
        // The result may be the input itself: what is compared must not be what is written to.
        var kept = medium.Clone(first);
        var (second, _) = Try(medium.Clone(original), ticks);
        if (second is null || !medium.Same(kept, second)) Break(PerturbationLaw.Determinism, $"{name} {At(ticks)} gave another result when asked again");
        return kept;
    }

    private void CheckIndependence(List<(string Name, T Input, int Ticks)> asked, T?[] answers)
    {
        for (var i = asked.Count - 1; i >= 0; i--) Compare(asked[i], answers[i], "in the opposite order");
        var threads = Enumerable.Range(0, Threads).Select(offset => new Thread(() =>
        {
            for (var i = 0; i < asked.Count; i++)
            {
                var index = (i + offset * asked.Count / Threads) % asked.Count;
                Compare(asked[index], answers[index], "on several threads at once");
            }
        })).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
    }

    private void Compare((string Name, T Input, int Ticks) question, T? answer, string how)
    {
        if (answer is null) return;
        var (again, _) = Try(medium.Clone(question.Input), question.Ticks);
        if (again is null || !medium.Same(answer, again))
            Break(PerturbationLaw.Independence, $"{question.Name} {At(question.Ticks)} gave another result when asked {how}");
    }

    private void CheckMonotone()
    {
        var (name, input) = medium.Ordinary;
        var (before, beforeTicks) = (0.0, 0);
        foreach (var ticks in WholeSeverities())
        {
            if (Try(medium.Clone(input), ticks).Result is not { } result) return;
            var distance = medium.Distance(input, result);
            if (distance < before * 0.98 - medium.Slack)
                Break(PerturbationLaw.Monotone, string.Create(CultureInfo.InvariantCulture, $"{name} changes by {before:0.###} {At(beforeTicks)} but by {distance:0.###} {At(ticks)}"));
            (before, beforeTicks) = (distance, ticks);
        }
    }

    /// <summary>One tick apart, two results must be much nearer to each other than to the input; noise drawn anew is twice as far.</summary>
    private void CheckCoupling()
    {
        var (name, input) = medium.Ordinary;
        foreach (var ticks in WholeSeverities().Where(ticks => ticks >= 10))
        {
            if (Try(medium.Clone(input), ticks).Result is not { } stronger || Try(medium.Clone(input), ticks - 1).Result is not { } milder) return;
            var step = medium.Distance(milder, stronger);
            var whole = medium.Distance(input, stronger);
            if (step > whole / 2 + medium.Slack)
                Break(PerturbationLaw.Coupling, string.Create(CultureInfo.InvariantCulture, $"one tick of severity moves {name} by {step:0.###} {At(ticks)}, which is {whole:0.###} from the input: draw the same randomness at every severity"));
        }
    }

    private IEnumerable<int> WholeSeverities() => Enumerable.Range(1, (int)SeverityScale.Max)
        .Select(severity => perturbation.Scale.TicksAtMost(severity))
        .Where(ticks => ticks <= perturbation.MaxTicks)
        .Append(perturbation.MaxTicks)
        .Distinct();

    private (T? Result, string? Problem) Try(T input, int ticks)
    {
        var context = new PerturbationContext("contract", perturbation.Scale.AmountAt(ticks), perturbation.Scale.SeverityAt(ticks), new CounterRandom(0xC0FFEE));
        try
        {
            return (medium.Run(perturbation, input, context), null);
        }
#pragma warning disable CA1031 // Whatever a kernel throws is the finding.
        catch (Exception thrown)
#pragma warning restore CA1031
        {
            return (null, $"threw {thrown.GetType().Name}: {thrown.Message}");
        }
    }

    private string At(int ticks) => string.Create(CultureInfo.InvariantCulture, $"at severity {perturbation.Scale.SeverityAt(ticks):0.##}");

    private void Break(PerturbationLaw law, string example)
    {
        lock (_broken) _broken.Add(new(law, example));
    }
}
