using EvalKit.Extensibility;

namespace EvalKit;

/// <summary>
/// Where evals run: options, clock, the limit on calls in flight, the run folder. All ambient state lives here; a process has one by
/// default, tests may make their own.
/// </summary>
public sealed class EvalSession : IAsyncDisposable
{
    private static readonly Lazy<EvalSession> Process = new(CreateDefault);

    private readonly Lock _lock = new();
    private readonly Dictionary<string, (string Owner, IEvalRunner Run)> _shared = new(StringComparer.Ordinal);
    private readonly Lazy<IRunStore> _store;
    private readonly Lazy<EarlierRuns?> _earlier;
    private readonly Lazy<RunTakeover?> _takeover;
    private readonly Lazy<ReplyCache>? _cache;
    private readonly Dictionary<string, EvalEntry> _refused = new(StringComparer.Ordinal);
    private readonly Dictionary<string, EvalCassette> _cassettes = new(StringComparer.Ordinal);
    private int _evals;
    private bool _reported;

    /// <summary>A session; nothing is written or registered before the first eval needs it.</summary>
    /// <param name="options">What the session's evals default to.</param>
    /// <param name="store">Where the run is kept. Default: files below <see cref="EvalOptions.ResultsDirectory"/>.</param>
    /// <param name="setup">Registers services. Default: the setups that the loaded assemblies name with <c>[assembly: EvalSetup&lt;…&gt;]</c>.</param>
    /// <exception cref="EvalOptionsException">The options cannot be used.</exception>
    public EvalSession(EvalOptions options, IRunStore? store = null, IEvalSetup? setup = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        OptionsCheck.ThrowIfInvalid(options);
        // Resolved once: what is written and what is printed must be the same place.
        var project = ProjectDirectory.Find();
        Options = options with
        {
            ResultsDirectory = Path.GetFullPath(options.ResultsDirectory, project),
            CommittedDirectory = Path.GetFullPath(options.CommittedDirectory, project),
        };
        Limiter = new(options.Concurrency);
        Telemetry = new(options.TelemetryContent);
        Services = setup is null ? EvalServices.OfLoadedAssemblies(options) : new(options, [setup]);
        _takeover = new(() => TakeoverOf(Options));
        _store = store is null
            ? new(() => FileRunStore.Create(Options.ResultsDirectory, options.TimeProvider, RunEnvironment.Describe(Options, Takeover)))
            : new(() => store);
        _earlier = new(() => Store is FileRunStore files ? new(Options.ResultsDirectory, files.Run.Run) : null);
        if (options.Replay is { } token) Replay = ReplayToken.TryParse(token, out var problem) ?? throw new EvalOptionsException([$"Replay: {problem}"]);
        if (options.Cache != CacheMode.Off && Replay is null) _cache = new(() => ReplyCache.Open(Options));
        ReplySources = arm => RecordedSources.Of(this, arm);
    }

    /// <summary>The process's session, with <see cref="EvalOptions.FromEnvironment"/>.</summary>
    public static EvalSession Default => Process.Value;

    /// <summary>What the session runs with; clauses of an eval go before it.</summary>
    public EvalOptions Options { get; }

    /// <summary>The folder of this run; made by the first eval, or by asking.</summary>
    public string RunDirectory => Store.Location;

    internal static bool DefaultWasUsed => Process.IsValueCreated;

    internal IRunStore Store => _store.Value;

    /// <summary>What this session goes on with; null where it begins.</summary>
    /// <exception cref="RunMismatchException">It cannot be gone on with.</exception>
    internal RunTakeover? Takeover => _takeover.Value;

    /// <summary>Where replies are kept for a run that goes on with this one; null where none could, or would ask nobody.</summary>
    internal ReplyLog? ReplyLog => Replay is null && Options.Merge is null && Store is FileRunStore files ? files.Replies : null;

    internal bool HasRun => _store.IsValueCreated;

    /// <summary>What earlier runs came to; null where runs are not kept in files.</summary>
    internal EarlierRuns? Earlier => _earlier.Value;

    internal CallLimiter Limiter { get; }

    internal RunTelemetry Telemetry { get; }

    /// <summary>Who is told how far long evals are; null where nobody listens.</summary>
    internal Action<string>? Progress { get; set; }

    internal EvalServices Services { get; }

    internal ReplayToken? Replay { get; }

    /// <summary>Where the replies of a subject may come from before it is asked, in the order in which they are asked.</summary>
    internal Func<ReplyArm, IReadOnlyList<IReplySource>> ReplySources { get; init; }

    /// <summary>The cache of replies; null where it is off, and for a replay, which is there to ask again.</summary>
    internal ReplyCache? Cache => _cache?.Value;

    /// <summary>Writes the reports, if anything ran and they were not written before, and closes the run.</summary>
    public async ValueTask DisposeAsync()
    {
        await CompleteAsync(null).ConfigureAwait(false);
        foreach (var (_, run) in _shared.Values) run.Dispose();
        if (HasRun) await Store.DisposeAsync().ConfigureAwait(false);
        if (_takeover.IsValueCreated) Takeover?.Dispose();
        if (_cache is { IsValueCreated: true }) _cache.Value.Dispose();
        await Services.DisposeAsync().ConfigureAwait(false);
        Limiter.Dispose();
    }

    /// <summary>Renders the run's reports from its journal, once; a second call does nothing.</summary>
    internal async ValueTask CompleteAsync(TextWriter? console)
    {
        lock (_lock)
        {
            if (_reported || !HasRun) return;
            _reported = true;
            foreach (var (_, run) in _shared.Values) run.Complete();
            // Without an end they are Incomplete: a run whose other evals passed does not look green.
            foreach (var eval in _refused.Values) Store.Append(eval with { Eval = NextEval() });
        }

        Telemetry.End();
        await RunReports.WriteAsync(Store, Options, console).ConfigureAwait(false);
    }

    private static RunTakeover? TakeoverOf(EvalOptions options)
    {
        if (options is { Resume: null, Merge: null }) return null;
        var facts = RunEnvironment.Describe(options);
        return options.Merge is null ? RunResumption.Of(options, facts, FileRunStore.LibraryVersion) : ShardMerge.Of(options, facts, FileRunStore.LibraryVersion);
    }

    private static EvalSession CreateDefault()
    {
        var session = new EvalSession(EvalOptions.FromEnvironment());
        // Nobody disposes the process's session. The process ends when this handler returns, so it has to wait for the files.
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Task.Run(() => session.CompleteAsync(null).AsTask()).GetAwaiter().GetResult();
        return session;
    }

    internal IEvalRunner RunOf(EvalPlan plan, string id) => plan.CreateRunner(this, id);

    /// <summary>The one run of an eval that its tests share.</summary>
    /// <param name="plan">The plan; only the first one given under an id is used.</param>
    /// <param name="id">The eval's id.</param>
    /// <param name="owner">Who declares it: two owners of one id are an error.</param>
    internal IEvalRunner SharedRunOf(EvalPlan plan, string id, string owner)
    {
        lock (_lock)
        {
            if (!_shared.TryGetValue(id, out var shared)) _shared.Add(id, shared = (owner, RunOf(plan, id)));
            return shared.Owner == owner
                ? shared.Run
                : throw new EvalPlanException(id, [$"{shared.Owner} and {owner} both name their eval \"{id}\": give one of them another id with .Named."]);
        }
    }

    /// <summary>The cassette of an eval, which its subjects share; null where none is to be used.</summary>
    /// <exception cref="CassetteException">It cannot be used.</exception>
    internal EvalCassette? CassetteOf(string eval)
    {
        if (Options.Cassettes == CassetteMode.Off) return null;
        lock (_lock)
        {
            if (!_cassettes.TryGetValue(eval, out var cassette)) _cassettes.Add(eval, cassette = new(eval, Options));
            return cassette;
        }
    }

    /// <summary>Keeps an eval that could not be gone on with for the journal, should the run have one.</summary>
    internal void Refuse(EvalEntry eval)
    {
        lock (_lock) _refused.TryAdd(eval.Id, eval);
    }

    internal int NextEval() => Interlocked.Increment(ref _evals) - 1;
}
