namespace EvalKit;

/// <summary>What is tried of each case.</summary>
/// <param name="Samples">Perturbed inputs per case and repeat.</param>
/// <param name="Repeats">How often each input is tried.</param>
/// <param name="AsShipped">Also with media as they came.</param>
/// <param name="SecondClean">The clean input once more, where it is not repeated anyway.</param>
/// <param name="Probes">Severities at which each case is tried under every axis, in ascending order.</param>
internal sealed record DesignSpec(int Samples, int Repeats, bool AsShipped, bool SecondClean, IReadOnlyList<double> Probes)
{
    /// <summary>Subjects that the Measure trials run on besides the main one.</summary>
    public int Compared { get; init; }

    /// <summary>Every combination of a case's kinds of input, once.</summary>
    public bool Factorial { get; init; }

    /// <summary>What the clauses of a plan and its gates ask for together.</summary>
    public static DesignSpec Of(EvalSettings settings, EvalOptions options)
    {
        var needs = settings.Gates.Select(gate => gate.Needs).ToList();
        var repeats = settings.Trials ?? options.TrialsPerInput;
        return new(
            settings.Axes.Length == 0 ? 0 : settings.Samples ?? options.SamplesPerCase,
            repeats,
            settings.AsShipped,
            repeats == 1 && needs.Any(need => need.SecondClean),
            settings.Axes.Length == 0 ? [] : [.. needs.Select(need => need.ProbeSeverity).OfType<double>().Distinct().Order()]) { Factorial = settings.Factorial };
    }

    /// <summary>Trials of each case, probes and combinations of inputs aside: those are tried only where a prompt has what they change.</summary>
    public long PerCase => (Repeats * ((AsShipped ? 2L : 1L) + Samples)) + (SecondClean ? 1 : 0) + (Compared * (Repeats * (1L + Samples)));

    /// <summary>How many subjects a pass runs on: what only a gate of the main one needs, no other pays for.</summary>
    public int ArmsOf(in DesignPass pass) => pass.Purpose == TrialPurpose.Measure ? 1 + Compared : 1;

    /// <summary>The passes over all cases, in the order they are run.</summary>
    public IEnumerable<DesignPass> Passes(int axes)
    {
        for (var repeat = 0; repeat < Repeats; repeat++)
        {
            yield return new(repeat, TrialPurpose.Measure);
            if (repeat == 0 && SecondClean) yield return new(1, TrialPurpose.Identity);
            if (AsShipped) yield return new(repeat, TrialPurpose.AsShipped);
            for (var sample = 0; sample < Samples; sample++) yield return new(repeat, TrialPurpose.Measure) { Sample = sample };
            for (var probe = 0; repeat == 0 && probe < Probes.Count * axes; probe++)
                yield return new(repeat, TrialPurpose.Probe) { Sample = FirstProbe + probe, Axis = probe % axes, Severity = Probes[probe / axes] };
        }

        for (var combination = 0; Factorial && combination < PromptFactors.MostCombinations; combination++)
            yield return new(0, TrialPurpose.Factorial) { Combination = combination };
    }

    // Far beyond any sample of a design, so that a probe's chain is drawn apart from theirs.
    private const int FirstProbe = 1 << 24;

    /// <summary>The arithmetic of one case in words: <c>1 clean + 2 perturbed</c>.</summary>
    public string InWords(int axes)
    {
        var repeated = "1 clean" + (AsShipped ? " + 1 as shipped" : "") + (Samples == 0 ? "" : FormattableString.Invariant($" + {Samples} perturbed"));
        var once = (SecondClean ? " + 1 clean again" : "")
            + string.Concat(Probes.Select(severity => FormattableString.Invariant($" + {axes} at severity {severity:0.##}")));
        var main = $"({repeated}{once})";
        if (Repeats > 1)
        {
            var trials = FormattableString.Invariant($"({repeated}) × {Repeats} trials");
            main = once.Length == 0 ? trials : $"({trials}{once})";
        }

        return Compared == 0 ? main : $"({main} + {ComparedInWords})";
    }

    private string ComparedInWords => "(1 clean" + (Samples == 0 ? "" : FormattableString.Invariant($" + {Samples} perturbed")) + ")"
        + (Repeats == 1 ? "" : FormattableString.Invariant($" × {Repeats} trials"))
        + (Compared == 1 ? " compared" : FormattableString.Invariant($" × {Compared} compared"));
}
