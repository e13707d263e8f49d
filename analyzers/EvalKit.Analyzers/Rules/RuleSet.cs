namespace EvalKit;

/// <summary>Every rule. A page, a release row, a test and a pair of corpus files belong to each; tests hold them to that.</summary>
internal static class RuleSet
{
    public static readonly ChainRule[] Chains =
    [
        new ExpectedAnswerInPrompt(),
        new EchoWouldPass(),
        new ExampleIsTestCase(),
        new GradedBySubject(),
        new GateCannotFail(),
        new ImpliedMatcher(),
        new ContradictoryMatchers(),
        new OnlyForbids(),
        new NeverFailed(),
        new NullReplyPasses(),
        new NeverPassed(),
        new SampleTooSmall(),
        new NoFailureForgiven(),
        new ComparisonWithoutSubject(),
        new SliceWithoutGate(),
        new UnknownSlice(),
        new SingleLabel(),
        new NothingDecides(),
        new UnrepeatableInput(),
        new UnpinnedModel(),
        new ExactFreeText(),
        new AllMustPassWhileSampling(),
        new PlanNeverRun(),
        new UnnamedPlan(),
        new ClauseDropped(),
        new ResultIgnored(),
        new LabelChangingPerturbation(),
        new MissingMedia(),
        new UnjudgedPerturbation(),
        new NothingPerturbed(),
        new RobustnessBeyondScale(),
        new FreeTextInvariant(),
    ];

    public static readonly IReadOnlyList<CallRule> Calls =
    [
        new VacuousMatcher(),
        new UbiquitousToken(),
        new SwallowedVerdict(),
        new PathOfOneMachine(),
    ];

    public static readonly IReadOnlyList<SymbolRule> Symbols =
    [
        new TestAttributeOnPlan(),
        new EvalWithoutPlan(),
        new NamespaceNamedEval(),
    ];

    public static readonly UnreadableHistory History = new();

    public static IEnumerable<Rule> All => Chains.Concat<Rule>(Calls).Concat(Symbols).Append(History).OrderBy(rule => rule.Descriptor.Id, StringComparer.Ordinal);
}
