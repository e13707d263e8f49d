namespace EvalKit;

/// <summary>
/// A complete eval: cases, prompt, subject and what is expected. Immutable and cheap: nothing is called before it runs, by <c>[Eval]</c>,
/// <see cref="RunAsync"/> or <see cref="AssertAsync"/>.
/// </summary>
public abstract class EvalPlan : IEvalStage
{
    private protected EvalPlan(EvalSettings settings) => Settings = settings;

    /// <summary>The id given with <c>.Named</c>, or null.</summary>
    public string? Name => Settings.Id;

    internal EvalSettings Settings { get; }

    /// <summary>Runs the eval and returns what was measured and decided.</summary>
    /// <param name="session">Where it runs; default: the process's session.</param>
    /// <param name="cancellationToken">Ends the run early: what was not run is missing, and the result says so.</param>
    /// <exception cref="EvalPlanException">The plan is wrong; nothing was called.</exception>
    public async Task<EvalResult> RunAsync(EvalSession? session = null, CancellationToken cancellationToken = default)
    {
        using var run = (session ?? EvalSession.Default).RunOf(this, NameOrThrow());
        return await run.RunAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Runs the eval in the process's session and throws unless every gate holds.</summary>
    /// <exception cref="EvalFailedException">A gate failed, was not shown, or is incomplete; the message says which and why.</exception>
    public async Task AssertAsync(CancellationToken cancellationToken = default)
    {
        var result = await RunAsync(null, cancellationToken).ConfigureAwait(false);
        result.ThrowUnlessPassed();
    }

    internal abstract IEvalRunner CreateRunner(EvalSession session, string id);

    internal abstract EvalPlan WithSettings(EvalSettings settings);

    IEvalStage IEvalStage.With(Func<EvalSettings, EvalSettings> change) => WithSettings(change(Settings));

    private string NameOrThrow() => Settings.Id ?? throw new EvalPlanException("unnamed eval",
        ["Outside [Eval] a plan needs an id that stays the same from run to run: add .Named(\"receipt-total\")."]);
}
