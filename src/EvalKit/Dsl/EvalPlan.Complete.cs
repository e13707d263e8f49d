using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace EvalKit;

/// <summary>An eval with its subject; here come expectations, perturbations, sampling and gates.</summary>
/// <typeparam name="TCase">What a case is.</typeparam>
/// <typeparam name="TReply">What the subject gives back.</typeparam>
public sealed class EvalPlan<TCase, TReply> : EvalPlan
{
    internal EvalPlan(EvalDefinition<TCase, TReply> definition, EvalSettings settings)
        : base(settings) => Definition = definition;

    internal EvalDefinition<TCase, TReply> Definition { get; }

    /// <summary>Declares who the subject is. Needed for functions: without it no reply is ever cached.</summary>
    /// <param name="name">A stable name.</param>
    /// <param name="version">Changes whenever the subject's behaviour may.</param>
    /// <param name="deterministic">True where equal prompts always get equal replies; failures then need no repeated confirmation.</param>
    public EvalPlan<TCase, TReply> Identity(string name, string version, bool deterministic = false)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentException.ThrowIfNullOrWhiteSpace(version);
        return With(settings => settings with { Identity = new(name, version, deterministic) });
    }

    /// <summary>Options for the chat client. Refused on functions, which make their own call.</summary>
    public EvalPlan<TCase, TReply> Options(ChatOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return With(settings => settings with { ChatOptions = options });
    }

    /// <summary>
    /// Runs another subject on the same Measure trials: the same prompts, chains, seeds and repeats, side by side with the main one's. Only
    /// <see cref="NoRegression.Against(string)"/> looks at it; all other gates judge the main subject alone. It doubles the calls.
    /// </summary>
    /// <param name="name">What gates, journal and report call it; at most 60 characters.</param>
    /// <param name="subject">The other subject.</param>
    /// <exception cref="ArgumentException">The name is blank, too long, <c>main</c>, or taken.</exception>
    public EvalPlan<TCase, TReply> Compare(string name, ISubject<TReply> subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        return Compare(name, SubjectSource<TReply>.Given(subject));
    }

    /// <inheritdoc cref="Compare(string, ISubject{TReply})"/>
    [OverloadResolutionPriority(1)]
    public EvalPlan<TCase, TReply> Compare(string name, Func<Prompt, CancellationToken, Task<TReply>> subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        return Compare(name, SubjectSource<TReply>.Given(new FunctionSubject<TReply>((prompt, token) => new(subject(prompt, token)))));
    }

    /// <inheritdoc cref="Compare(string, ISubject{TReply})"/>
    public EvalPlan<TCase, TReply> Compare(string name, Func<Prompt, CancellationToken, ValueTask<TReply>> subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        return Compare(name, SubjectSource<TReply>.Given(new FunctionSubject<TReply>(subject)));
    }

    internal EvalPlan<TCase, TReply> Compare(string name, SubjectSource<TReply> subject, ChatOptions? options = null)
    {
        ArmName.ThrowIfInvalid(name);
        if (Definition.Compared.Any(other => other.Name == name)) throw new ArgumentException($"There is a compared subject \"{name}\" already.", nameof(name));
        return new(Definition with { Compared = Definition.Compared.Add(new(name, subject, options)) }, Settings);
    }

    /// <summary>Grades each reply with an expectation made from its case. A trial passes when every expectation does.</summary>
    public EvalPlan<TCase, TReply> Expect(Func<TCase, IExpectation<TReply>> expectation)
    {
        ArgumentNullException.ThrowIfNull(expectation);
        return new(Definition with { Expectations = Definition.Expectations.Add(expectation) }, Settings);
    }

    /// <summary>Grades each reply with a test of your own.</summary>
    public EvalPlan<TCase, TReply> Expect(string name, Func<TCase, TReply, bool> test)
    {
        ArgumentNullException.ThrowIfNull(test);
        return Custom(name, (c, reply, _) => new(Grade.Of(test(c, reply), $"\"{name}\" does not hold")), free: true);
    }

    /// <summary>Grades each reply with a score in [0, 1]; it passes from <paramref name="atLeast"/> on.</summary>
    /// <remarks>Without a bar the score is recorded but decides nothing: to a pass rate such a trial is unscored.</remarks>
    public EvalPlan<TCase, TReply> Expect(string name, Func<TCase, TReply, double> score, double? atLeast = null)
    {
        ArgumentNullException.ThrowIfNull(score);
        return Custom(name, (c, reply, _) => new(ScoreGrade.Of(name, score(c, reply), atLeast)), free: true);
    }

    /// <summary>Grades each reply with a score in [0, 1], or null where it cannot be scored: such a trial is missing, never passed.</summary>
    public EvalPlan<TCase, TReply> Expect(string name, Func<TCase, TReply, double?> score, double? atLeast = null)
    {
        ArgumentNullException.ThrowIfNull(score);
        return Custom(name, (c, reply, _) => new(ScoreGrade.Of(name, score(c, reply), atLeast)), free: true);
    }

    /// <summary>Grades each reply with an asynchronous test of your own.</summary>
    public EvalPlan<TCase, TReply> Expect(string name, Func<TCase, TReply, CancellationToken, Task<bool>> test)
    {
        ArgumentNullException.ThrowIfNull(test);
        return Custom(name, async (c, reply, token) =>
            Grade.Of(await test(c, reply, token).ConfigureAwait(false), $"\"{name}\" does not hold"));
    }

    /// <summary>Grades each reply with an asynchronous score in [0, 1].</summary>
    public EvalPlan<TCase, TReply> Expect(string name, Func<TCase, TReply, CancellationToken, Task<double>> score, double? atLeast = null)
    {
        ArgumentNullException.ThrowIfNull(score);
        return Custom(name, async (c, reply, token) => ScoreGrade.Of(name, await score(c, reply, token).ConfigureAwait(false), atLeast));
    }

    /// <summary>Grades each reply with an asynchronous score in [0, 1], or null where it cannot be scored.</summary>
    public EvalPlan<TCase, TReply> Expect(string name, Func<TCase, TReply, CancellationToken, Task<double?>> score, double? atLeast = null)
    {
        ArgumentNullException.ThrowIfNull(score);
        return Custom(name, async (c, reply, token) => ScoreGrade.Of(name, await score(c, reply, token).ConfigureAwait(false), atLeast));
    }

    /// <summary>
    /// A perturbed input must get the same answer as the same case unperturbed; a clean trial is not graded by it.
    /// </summary>
    /// <param name="by">What of the reply must stay: free text never repeats itself, so name a key (a number, a label).</param>
    public EvalPlan<TCase, TReply> Invariant(Func<TReply, object?> by)
    {
        ArgumentNullException.ThrowIfNull(by);
        return new(Definition with { Invariants = Definition.Invariants.Add(by) }, Settings);
    }

    /// <summary>
    /// Compares each perturbed reply with the reply to the same case unperturbed, of the same repeat; a clean trial is not graded by it.
    /// Without an <c>.Expect</c> or <c>.Invariant</c> beside it perturbations may change the right answer.
    /// </summary>
    /// <param name="name">What must hold of the two replies, in words.</param>
    /// <param name="holds">Takes the clean reply, then the perturbed one. A <see cref="ReplyFormatException"/> fails the perturbed trial, whichever of them cannot be read.</param>
    /// <remarks>Where the clean trial gave no reply the perturbed one is unscored. One clean reply per case is kept in memory.</remarks>
    public EvalPlan<TCase, TReply> Directional(string name, Func<TReply, TReply, bool> holds)
    {
        ArgumentNullException.ThrowIfNull(holds);
        return Directional(name, (clean, perturbed, _) => new ValueTask<bool>(holds(clean, perturbed)));
    }

    /// <summary>Compares each perturbed reply with the clean one by an asynchronous test, such as a judge.</summary>
    /// <inheritdoc cref="Directional(string, Func{TReply, TReply, bool})"/>
    public EvalPlan<TCase, TReply> Directional(string name, Func<TReply, TReply, CancellationToken, Task<bool>> holds)
    {
        ArgumentNullException.ThrowIfNull(holds);
        return Directional(name, (clean, perturbed, token) => new ValueTask<bool>(holds(clean, perturbed, token)));
    }

    /// <summary>
    /// Requires of the whole eval that the mean score does not rise with severity: a subject that gets better on worse input exploits
    /// something that it should not see, or its scores do not measure what they should.
    /// </summary>
    /// <param name="tolerance">Pass: the one-sided upper bound of the rise per step of severity is at most this. Default 0.02 of a score in [0, 1], in a safety eval too.</param>
    /// <remarks>
    /// Fail: the lower bound of the rise is above 0. The rise is <see cref="EvalKit.Statistics.StratifiedSlope"/> over all planned perturbed
    /// trials, each with the clean trial of its case and repeat at severity 0; a stratum is an axis. Missing scores count against both claims.
    /// </remarks>
    public EvalPlan<TCase, TReply> Monotone(double tolerance = 0.02)
    {
        var gate = new MonotoneGate(tolerance);
        return With(settings => settings with { Gates = settings.Gates.Add(gate) });
    }

    /// <summary>Perturbs the input, one axis per argument, and one for each member of a preset: each perturbed trial draws one of them.</summary>
    public EvalPlan<TCase, TReply> Under(params IEnumerable<PerturbationAxis> axes)
    {
        ArgumentNullException.ThrowIfNull(axes);
        return With(settings => settings with { Axes = settings.Axes.AddRange(axes.SelectMany(axis => axis?.Axes ?? [null!])) });
    }

    /// <summary>How many perturbed inputs each case gets, besides its clean one. Default 1.</summary>
    public EvalPlan<TCase, TReply> Samples(int perCase)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(perCase, 1);
        return With(settings => settings with { Samples = perCase });
    }

    /// <summary>How often each input is tried, for subjects that do not always answer the same. Default 1.</summary>
    public EvalPlan<TCase, TReply> Trials(int repeats)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(repeats, 1);
        return With(settings => settings with { Trials = repeats });
    }

    /// <summary>
    /// Tries each case once more with the bytes of its pictures and sounds as they came. Where a modality is perturbed, clean trials send
    /// canonical bytes (decoded and encoded as the perturbed ones are), so that a change of container is not measured as a perturbation;
    /// this shows what the container itself does. Judged by <see cref="PassRate.AsShipped"/>.
    /// </summary>
    public EvalPlan<TCase, TReply> AsShipped() => With(settings => settings with { AsShipped = true });

    /// <summary>
    /// Tries each case whose input has two modalities or more once with every combination of them, each there or left out: its pictures, its
    /// sounds, its input text (four trials for two, eight for three; the one with nothing left out and the one with all left out too). The
    /// instruction and all other parts stay. Judged by <see cref="Interaction"/>, and in no rate.
    /// </summary>
    /// <remarks>
    /// The expectations grade every combination, so they must tell a good reply where parts are missing: nothing harmful, nothing leaked, no
    /// forbidden call. One that asks for what a missing part alone could tell fails there, which hides an interaction and never makes one up.
    /// </remarks>
    public EvalPlan<TCase, TReply> Factorial() => With(settings => settings with { Factorial = true });

    /// <summary>The seed of the order, the design and all noise. Default: the hash of the eval's id.</summary>
    public EvalPlan<TCase, TReply> Seed(ulong seed) => With(settings => settings with { Seed = seed });

    /// <summary>What the eval may spend at most. Trials beyond it are missing: the verdict can then be Incomplete, never a free pass.</summary>
    /// <param name="calls">Calls of the subject. The planned trials come first, in the plan's order; shrinking gets what is left.</param>
    /// <param name="tokens">Input and output tokens, as the subject reports them.</param>
    /// <param name="usd">US dollars, as the subject reports them.</param>
    /// <param name="time">Wall-clock time from the first trial.</param>
    public EvalPlan<TCase, TReply> Budget(long? calls = null, long? tokens = null, double? usd = null, TimeSpan? time = null)
    {
        if (calls is null && tokens is null && usd is null && time is null) throw new ArgumentException("A budget limits calls, tokens, money or time: name one of them.");
        if (calls is < 1) throw new ArgumentOutOfRangeException(nameof(calls), calls, "A budget of calls is at least 1.");
        if (tokens is < 1) throw new ArgumentOutOfRangeException(nameof(tokens), tokens, "A budget of tokens is at least 1.");
        if (usd is <= 0 or double.NaN) throw new ArgumentOutOfRangeException(nameof(usd), usd, "A budget of money is more than 0.");
        if (time is { } limit && limit <= TimeSpan.Zero) throw new ArgumentOutOfRangeException(nameof(time), time, "A budget of time is more than 0.");
        return With(settings => settings with { Budget = new(calls, tokens, usd, time) });
    }

    /// <summary>
    /// Ends the eval before all of its planned trials are made: <c>.Stop(Stopping.Sequential)</c> asks no more of the subject than its gates need.
    /// Only pass-rate gates with a tolerance can be decided early; others in the same eval are a plan error.
    /// </summary>
    public EvalPlan<TCase, TReply> Stop(Stopping rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return With(settings => settings with { Stopping = rule });
    }

    /// <summary>
    /// Adds what this run shows to what earlier runs have shown, over fresh cases: each case counts once, in the run that tried it first. The gate is
    /// decided by all of them together, and its error rate holds over all runs, however many there are: a subject that meets the bar ever fails
    /// with probability 1 − confidence at most, one at bar − tolerance or below ever passes with that.
    /// </summary>
    /// <remarks>
    /// One clean <see cref="PassRate.AtLeast"/> over the whole eval, and a declared subject; others are a plan error. Evidence is read from
    /// <c>evalkit/evidence/&lt;eval&gt;.tsv</c> and written there with <c>EVALKIT_EVIDENCE=update</c> alone. Without <see cref="Seed"/> each run has another
    /// seed, so that generated cases are fresh. The test is <see cref="EvalKit.Statistics.MixtureEProcess"/>.
    /// </remarks>
    public EvalPlan<TCase, TReply> Accumulate() => With(settings => settings with { Accumulates = true });

    /// <summary>How many calls may be in flight at once; the session's limit holds besides. It never changes a result.</summary>
    public EvalPlan<TCase, TReply> Concurrency(int calls)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(calls, 1);
        return With(settings => settings with { Concurrency = calls });
    }

    /// <summary>The gates that decide the eval.</summary>
    public EvalPlan<TCase, TReply> Require(params IEnumerable<Gate> gates)
    {
        ArgumentNullException.ThrowIfNull(gates);
        return With(settings => settings with { Gates = settings.Gates.AddRange(gates) });
    }

    internal override IEvalRunner CreateRunner(EvalSession session, string id) => new EvalRunner<TCase, TReply>(this, session, id);

    internal override EvalPlan WithSettings(EvalSettings settings) => new EvalPlan<TCase, TReply>(Definition, settings);

    private EvalPlan<TCase, TReply> With(Func<EvalSettings, EvalSettings> change) => new(Definition, change(Settings));

    private EvalPlan<TCase, TReply> Directional(string name, Func<TReply, TReply, CancellationToken, ValueTask<bool>> holds)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return new(Definition with { Directionals = Definition.Directionals.Add(new(name, holds)) }, Settings);
    }

    private EvalPlan<TCase, TReply> Custom(string name, Func<TCase, TReply, CancellationToken, ValueTask<Grade>> grade, bool free = false)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return Expect(c => new DelegateExpectation<TReply>(name, (reply, _, token) => grade(c, reply, token)) { IsFree = free });
    }
}
