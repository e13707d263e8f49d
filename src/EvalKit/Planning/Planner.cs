using EvalKit.Media;

namespace EvalKit;

/// <summary>Turns a plan into a blueprint, or says everything that is wrong with it.</summary>
internal static class Planner
{
    private const int MostAxes = 32;

    public static async ValueTask<Blueprint<TCase>> PlanAsync<TCase, TReply>(
        EvalPlan<TCase, TReply> plan, SubjectIdentity subject, string id, EvalOptions options, CancellationToken cancellationToken)
    {
        var settings = plan.Settings with { Axes = AxisLabels.ToldApart(plan.Settings.Axes) };
        plan = (EvalPlan<TCase, TReply>)plan.WithSettings(settings);
        if (settings.Intent == EvalIntent.Safety) options = options with { Tolerance = 0, Strict = true };
        var problems = Problems(plan).Concat(NeedProblems(settings, options)).Concat(ArmProblems(plan)).Concat(CorpusProblems(settings)).Concat(SequentialPlanner.Problems(plan, options)).Concat(EvidencePlanner.Problems(plan, subject, options)).ToList();
        if (problems.Count > 0) throw new EvalPlanException(id, problems);

        var wordings = EvalWordings.Load(id, settings.Axes, options);
        if (wordings is not null) plan = (EvalPlan<TCase, TReply>)plan.WithSettings(settings = settings with { Axes = wordings.Axes });
        var seed = settings.Seed ?? (settings.Accumulates ? EvidencePlanner.SeedOf(id, options) : ContentHash.Of(id).Low);
        var loader = new CaseLoader<TCase>(plan.Definition.Cases, plan.Definition.Prompt, settings, id, seed);
        var cases = await loader.LoadAsync(cancellationToken).ConfigureAwait(false);
        problems.AddRange(OptionAnswers.Problems(plan.Definition, cases, settings.Axes));
        if (problems.Count > 0) throw new EvalPlanException(id, problems);
        var design = new FixedDesign<TCase>(cases, settings.Axes, DesignSpec.Of(settings, options) with { Compared = plan.Definition.Compared.Length }, seed);
        var gates = new GateBoard(settings.Gates, cases.Count);
        var corpus = EvalCorpus<TCase>.Load(plan, id, cases, subject, options);
        var blueprint = new Blueprint<TCase>
        {
            Id = id,
            Options = options,
            Seed = seed,
            Cases = cases,
            Design = design,
            Gates = gates,
            Axes = settings.Axes,
            Subject = subject,
            Compared = [.. plan.Definition.Compared.Select(other => other.Name)],
            Baselines = EvalBaselines.Load(id, settings.Gates, subject, cases, options),
            Corpus = corpus,
            Wordings = wordings,
            Warnings = [],
            ComparesAnswers = settings.Gates.Any(gate => gate.Needs.ComparesAnswers),
            Canonical = settings.Axes.Aggregate(Modality.None, (all, axis) => all | axis.EncodedBy()),
            Arithmetic = Arithmetic(cases, design, corpus?.PlannedCalls ?? 0, settings, options),
            Cost = PlannedCost.InWords(design.Count + (corpus?.PlannedCalls ?? 0), settings.Budget, ExpectationText.Of(plan.Definition, cases.Values[0])),
        };
        // Before the trials are gone through one by one, which takes for ever where a number was mistyped.
        var calls = design.Count + blueprint.CorpusCalls;
        if (settings.Stopping is null) RefuseWithoutBudget(calls);
        foreach (var spec in design.Passes(cases.Cells).SelectMany(pass => pass))
            gates.Plan(blueprint.Planned(spec), cases.CellOf[spec.CaseIndex], new(cases.Count, cases.Clusters) { Baselines = blueprint.Baselines });

        PlanCorpus(blueprint);
        if (wordings is not null)
        {
            NeedWordings(blueprint, wordings, plan.Definition.Prompt);
            problems.AddRange(wordings.Problems());
            RefuseWithoutBudget(calls + wordings.PlannedCalls);
            if (wordings.PlannedCalls > 0) blueprint = blueprint with { Arithmetic = FormattableString.Invariant($"{blueprint.Arithmetic}, and at most {wordings.PlannedCalls} to record wordings") };
        }

        problems.AddRange(gates.Problems(options, subject.Deterministic, settings.Axes.Length > 0, settings.Accumulates));
        if (problems.Count > 0) throw new EvalPlanException(id, problems);
        blueprint = blueprint with
        {
            Sights = [.. gates.Sights(options, subject.Deterministic), .. blueprint.Baselines?.Populations(gates.Slices) ?? []],
            FalseFails = gates.FalseFails(options, subject.Deterministic),
            Warnings = [.. settings.Accumulates ? [] : gates.Cautions(options, subject.Deterministic), .. BudgetWarnings(settings, calls), .. ArmWarnings(plan, subject), .. blueprint.Baselines?.Warnings(blueprint.PerturbationVersions) ?? []],
        };
        if (options.UpdateHistory && options.Replay is null) blueprint = HistoryPlanner.Plan(plan, blueprint);
        if (EvidencePlanner.Load(plan, id, subject, cases, options) is { } ledger) return EvidencePlanner.Plan(blueprint, ledger);
        if (settings.Stopping is not { } rule) return blueprint;

        blueprint = SequentialPlanner.Plan(blueprint, rule, accompany: plan.Definition.ComparesReplies || !settings.Gates.Any(gate => gate.JudgesClean()));
        RefuseWithoutBudget(blueprint.Sequential!.Count + blueprint.CorpusCalls);
        return blueprint;

        void RefuseWithoutBudget(long needed)
        {
            if (settings.Budget is null && needed > options.MaxCallsWithoutBudget)
                throw new EvalPlanException(id, [$"{blueprint.Arithmetic}; {blueprint.Cost}. More than {options.MaxCallsWithoutBudget} calls need a budget: add .Budget(calls: {needed}) if that is meant."]);
        }
    }

    private static IEnumerable<string> Problems<TCase, TReply>(EvalPlan<TCase, TReply> plan)
    {
        var settings = plan.Settings;
        if (plan.Definition.Expectations.IsEmpty && !plan.Definition.ComparesReplies)
            yield return "Nothing is expected of a reply: add .Expect(c => Answer…).";
        if (settings.Gates.IsEmpty)
            yield return "No gate decides: add .Require(PassRate.AtLeast(0.9)).";
        if (settings.ChatOptions is not null && !plan.Definition.Subject.TakesChatOptions)
            yield return ".Options(…) has no effect on a function or an ISubject: set them where it calls its model.";
        if (settings.Axes.Length > MostAxes)
            yield return $"{settings.Axes.Length} perturbation axes are more than {MostAxes}: split the eval.";
        if (settings.Axes.Any(axis => axis is null) || settings.Gates.Any(gate => gate is null))
            yield return ".Under and .Require take no null.";
        else
            foreach (var problem in PerturbationProblems(plan).Concat(FactorialProblems(plan))) yield return problem;
    }

    private static IEnumerable<string> ArmProblems<TCase, TReply>(EvalPlan<TCase, TReply> plan)
    {
        var compared = plan.Definition.Compared;
        foreach (var gate in plan.Settings.Gates.Where(gate => gate?.Needs.Arm is { } arm && compared.All(other => other.Name != arm)))
            yield return $"The gate \"{gate}\" names a subject that is not compared: add .Compare(\"{gate.Needs.Arm}\", …).";
        foreach (var other in compared.Where(other => other.Options is not null && !other.Source.TakesChatOptions))
            yield return $".Compare(\"{other.Name}\", …) has options of its own, and only a chat client takes any.";
    }

    private static IEnumerable<string> ArmWarnings<TCase, TReply>(EvalPlan<TCase, TReply> plan, SubjectIdentity subject) =>
        from other in plan.Definition.Compared
        let identity = other.Source.IdentityWith(other.Options ?? plan.Settings.ChatOptions)
        where identity != SubjectIdentity.Undeclared && identity == subject
        select $"\"{other.Name}\" is {identity}, as the main subject is: a comparison of a subject with itself shows chance alone. Give it options of its own: .Compare(\"{other.Name}\", client, options).";

    private static IEnumerable<string> CorpusProblems(EvalSettings settings)
    {
        var corpus = settings.Gates.Where(gate => gate is CorpusGate).ToList();
        if (corpus.Count == 0) yield break;
        if (corpus.Count > 1) yield return "Gate.Corpus is required twice: once is enough.";
        if (corpus.Exists(gate => gate.Each is not null || gate.Only is not null)) yield return $"The gate \"{corpus[0]}\" is about all entries of the corpus: it takes no .ForEach and no .On.";
        if (corpus.Count == settings.Gates.Length) yield return "Gate.Corpus judges earlier failures alone, so nothing would judge this run's trials: require a rate beside it, such as PassRate.AtLeast(0.9).";
    }

    private static void PlanCorpus<TCase>(Blueprint<TCase> blueprint)
    {
        if (blueprint.Corpus is not { } corpus) return;
        var size = new PlanSize(corpus.Results.Count, corpus.Results.Count) { Corpus = corpus.Results };
        blueprint.Gates.DeclareCorpus(size);
        foreach (var item in corpus.Cases) blueprint.Gates.Plan(EvalCorpus<TCase>.Planned(item, blueprint), item.Cell, size);
    }

    /// <summary>Every wording that a planned trial, an entry of the corpus or the shrinking of either may ask for.</summary>
    private static void NeedWordings<TCase>(Blueprint<TCase> blueprint, EvalWordings wordings, Func<TCase, Prompt> ask)
    {
        foreach (var spec in blueprint.Design.Passes(blueprint.Cases.Cells).SelectMany(pass => pass).Where(spec => spec.IsPerturbed))
        {
            var id = blueprint.Cases.Id(spec.CaseIndex);
            wordings.Need(blueprint.ChainOf(spec, id), ask(blueprint.Cases.Values[spec.CaseIndex]), id);
        }

        foreach (var known in blueprint.Corpus?.Cases ?? []) wordings.Need(known.Chain, ask(known.Value), known.Entry.Case);
    }

    private static IEnumerable<string> NeedProblems(EvalSettings settings, EvalOptions options)
    {
        var repeats = settings.Trials ?? options.TrialsPerInput;
        foreach (var gate in settings.Gates.Where(gate => gate is not null))
        {
            if (gate.Needs.Repeats > repeats)
                yield return $"The gate \"{gate}\" needs {gate.Needs.Repeats} trials of each input: add .Trials({gate.Needs.Repeats}).";
            if (gate.Needs.ProbeSeverity is not { } severity) continue;
            if (settings.Axes.IsEmpty) yield return $"The gate \"{gate}\" needs something to be robust against: add .Under(…).";
            foreach (var axis in settings.Axes.Where(axis => axis is not null && axis.MaxSeverity < severity))
                yield return FormattableString.Invariant($"The gate \"{gate}\" asks for severity {severity:0.##}, and \"{axis.Label}\" is never stronger than severity {axis.MaxSeverity:0.##}: raise its limit, or lower the gate's severity.");
        }
    }

    private static IEnumerable<string> PerturbationProblems<TCase, TReply>(EvalPlan<TCase, TReply> plan)
    {
        var settings = plan.Settings;
        foreach (var label in settings.Axes.GroupBy(axis => axis.Label).Where(group => group.Count() > 1).Select(group => group.Key))
            yield return $"The perturbation \"{label}\" is declared twice; trials of both would be reported as one: leave one out, or let them differ in more than their limits.";
        foreach (var axis in settings.Axes.Where(axis => !axis.PreservesLabel))
        {
            if (!plan.Definition.Expectations.IsEmpty || !plan.Definition.Invariants.IsEmpty)
                yield return $"\"{axis.Label}\" changes the right answer, so an unchanged {(plan.Definition.Expectations.IsEmpty ? ".Invariant" : ".Expect")} would call a good reply wrong. Leave it out, drop the aspect the answer does not depend on from .AnswerDependsOn, or let .Directional alone say how the reply must change.";
            else if (settings.Gates.FirstOrDefault(gate => gate.Needs.ComparesAnswers) is { } counting)
                yield return $"The gate \"{counting}\" counts changed answers, and \"{axis.Label}\" changes the right answer: require PassRate.Perturbed() instead.";
        }

        if (settings.Axes.IsEmpty && !plan.Definition.Invariants.IsEmpty)
            yield return ".Invariant compares perturbed replies with clean ones: add .Under(…).";
        if (settings.Axes.IsEmpty && !plan.Definition.Directionals.IsEmpty)
            yield return ".Directional compares perturbed replies with clean ones: add .Under(…).";
        if (plan.Definition.Expectations.IsEmpty && settings.Gates.FirstOrDefault(gate => gate.JudgesClean() || (plan.Definition.Invariants.IsEmpty && gate.JudgesAsShipped())) is { } gate)
            yield return $"The gate \"{gate}\" judges unperturbed replies, and nothing is expected of unperturbed replies: .Invariant and .Directional grade perturbed ones. Add .Expect(c => Answer…), or require PassRate.Perturbed() alone.";
        if (!settings.Axes.IsEmpty && !settings.Gates.Any(gate => gate.JudgesPerturbed()))
            yield return ".Under pays for perturbed trials that no gate judges: add .Require(PassRate.Perturbed().AtLeast(…)).";
        if (settings.AsShipped && !settings.Axes.Any(axis => axis.EncodedBy() != Modality.None))
            yield return ".AsShipped has no effect: clean trials send the bytes as they came unless .Under(…) perturbs pictures or sounds.";
        else if (settings.AsShipped && !settings.Gates.Any(gate => gate.JudgesAsShipped()))
            yield return ".AsShipped pays for trials that no gate judges: add .Require(PassRate.AsShipped().AtLeast(…)).";
        if (settings.Axes.IsEmpty && settings.Gates.Any(gate => gate is MonotoneGate))
            yield return ".Monotone is about scores over severity: add .Under(…).";
        if (settings.Axes.IsEmpty && settings.Samples is not null)
            yield return ".Samples counts perturbed inputs: add .Under(…).";
    }

    private static IEnumerable<string> FactorialProblems<TCase, TReply>(EvalPlan<TCase, TReply> plan)
    {
        var settings = plan.Settings;
        if (settings.Factorial && !settings.Gates.Any(gate => gate is InteractionGate))
            yield return ".Factorial pays for trials that no gate judges: add .Require(Interaction.AtMost(…)).";
        if (settings.Factorial && plan.Definition.Expectations.IsEmpty)
            yield return "Nothing is expected of replies to single parts of the input: .Invariant and .Directional compare perturbed replies with clean ones. Add .Expect(c => Answer…) beside .Factorial.";
        if (!settings.Factorial && settings.Gates.FirstOrDefault(gate => gate is InteractionGate) is { } gate)
            yield return $"The gate \"{gate}\" needs every combination of the inputs: add .Factorial().";
    }

    private static IEnumerable<string> BudgetWarnings(EvalSettings settings, long calls)
    {
        if (settings.Budget?.Calls is { } limit && limit < calls)
            yield return $"The budget of {limit} calls is less than the {calls} planned: what is beyond it will be missing.";
    }

    private static string Combinations<TCase>(CaseTable<TCase> cases) => string.Concat(
        (cases.FactorsOf ?? []).GroupBy(PromptFactors.Combinations).Where(group => group.Key > 0).OrderBy(group => group.Key)
            .Select(group => FormattableString.Invariant($" + {group.Count()} cases × {group.Key} combinations of inputs")));

    private static string Arithmetic<TCase>(CaseTable<TCase> cases, FixedDesign<TCase> design, long replays, EvalSettings settings, EvalOptions options)
    {
        var first = replays == 0 ? "" : FormattableString.Invariant($", at most {replays} before them to replay the corpus");
        var shrink = settings.Axes.Length == 0 ? "" : FormattableString.Invariant($", and at most {(long)(design.Count * options.ShrinkShare)} to shrink failures");
        var mutate = options is { Mutate: true, Replay: null } ? FormattableString.Invariant($", and at most {MutationSize.MostCalls(cases.Count)} to mutate the input") : "";
        var fewer = cases.AxesOf is null || design.Spec.Probes.Count == 0 ? "" : ", fewer where a perturbation does not apply";
        return FormattableString.Invariant($"{cases.Count} cases × {design.Spec.InWords(settings.Axes.Length)}{fewer}{Combinations(cases)} = {design.Count} calls{first}{shrink}{mutate}");
    }
}
