namespace EvalKit;

/// <summary>
/// Every default of EvalKit in one place. A session has one; clauses of an eval override what they name; <c>EVALKIT_*</c> environment
/// variables override the process default (<see cref="FromEnvironment"/>).
/// </summary>
public sealed record EvalOptions
{
    /// <summary>Where runs are written; a relative path starts at the test project. Default: <c>.evalkit</c>.</summary>
    public string ResultsDirectory { get; init; } = ".evalkit";

    /// <summary>Calls in flight at once, over all evals of a session. Default 8.</summary>
    public int Concurrency { get; init; } = 8;

    /// <summary>Perturbed inputs per case. Default 1.</summary>
    public int SamplesPerCase { get; init; } = 1;

    /// <summary>Trials per input. Default 1.</summary>
    public int TrialsPerInput { get; init; } = 1;

    /// <summary>How far below its bar a pass rate's lower bound may lie and still pass. Default 0.05.</summary>
    public double Tolerance { get; init; } = 0.05;

    /// <summary>The one-sided confidence of a gate's bounds. Default 0.95.</summary>
    public double Confidence { get; init; } = 0.95;

    /// <summary>How long one call of the subject, and one grading, may take before the trial is Errored. Default 2 minutes, at most 24 hours.</summary>
    public TimeSpan TrialTimeout { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>Planned calls above which an eval needs a <c>.Budget</c>. Default 1,000.</summary>
    public long MaxCallsWithoutBudget { get; init; } = 1_000;

    /// <summary>Failures that are shrunk per eval and perturbation. Default 3.</summary>
    public int ShrunkFailuresPerAxis { get; init; } = 3;

    /// <summary>Calls that shrinking may spend, as a share of the planned ones. Default 0.25.</summary>
    public double ShrinkShare { get; init; } = 0.25;

    /// <summary>How exactly a shrunk parameter is found, relative to itself. Default 0.05.</summary>
    public double ShrinkPrecision { get; init; } = 0.05;

    /// <summary>Times a minimal failure is tried again, with and without its perturbation. Default 5.</summary>
    public int ConfirmTrials { get; init; } = 5;

    /// <summary>Cases on which replies that know nothing are graded, at no call; of more, a sample. Default 200; 0 does without.</summary>
    public int NullReplyCases { get; init; } = 200;

    /// <summary>Replies longer than this many UTF-8 bytes go to a blob. Default 120.</summary>
    public int InlineReplyBytes { get; init; } = 120;

    /// <summary>Every Inconclusive is red. Default false; <c>EVALKIT_STRICT=1</c>.</summary>
    public bool Strict { get; init; }

    /// <summary>A replay token: only the failure it names is tried again. Default none; <c>EVALKIT_REPLAY</c>.</summary>
    public string? Replay { get; init; }

    /// <summary>
    /// A run that was interrupted and is gone on with: its id, or <c>last</c>. What it has replies to is not asked again. Default none;
    /// <c>EVALKIT_RESUME</c>.
    /// </summary>
    public string? Resume { get; init; }

    /// <summary>Which part of every eval is run: its trials are those of some of the clusters, and no gate is decided. Default none; <c>EVALKIT_SHARD=3/8</c>.</summary>
    public EvalShard? Shard { get; init; }

    /// <summary>
    /// Folders with the runs of all shards, which are judged together without a call: run folders, or folders above them. Default none;
    /// <c>EVALKIT_MERGE</c>, separated as in <c>PATH</c>.
    /// </summary>
    public IReadOnlyList<string>? Merge { get; init; }

    /// <summary>Where the files lie that are committed with the evals; a relative path starts at the test project. Default: <c>evalkit</c>.</summary>
    public string CommittedDirectory { get; init; } = "evalkit";

    /// <summary>Whether baselines are written after they were compared with. Default <see cref="BaselineMode.Compare"/>: no; <c>EVALKIT_BASELINE=update</c> or <c>anchor</c>.</summary>
    public BaselineMode Baselines { get; init; }

    /// <summary>Whether the corpus is written after it was replayed. Default <see cref="CorpusMode.Judge"/>: no; <c>EVALKIT_CORPUS=update</c>.</summary>
    public CorpusMode Corpus { get; init; }

    /// <summary>Whether runs of evals with <c>.Accumulate()</c> write down what they add. Default false; <c>EVALKIT_EVIDENCE=update</c>.</summary>
    public bool UpdateEvidence { get; init; }

    /// <summary>Whether wordings that are missing are asked of their model and written down. Default false; <c>EVALKIT_WORDINGS=update</c>.</summary>
    public bool UpdateWordings { get; init; }

    /// <summary>Whether complete runs are added to the history that the analyzer reads. Default false; <c>EVALKIT_HISTORY=update</c>.</summary>
    public bool UpdateHistory { get; init; }

    /// <summary>
    /// Whether replies are taken from the cache in <see cref="ResultsDirectory"/>, and put into it. Default <see cref="CacheMode.Off"/>: what a model
    /// once said does not stand in for it unasked; <c>EVALKIT_CACHE=read-write</c> or <c>read-only</c>.
    /// </summary>
    public CacheMode Cache { get; init; }

    /// <summary>How much the cache keeps, and for how long. Default 1 GiB and 14 days.</summary>
    public CacheLimits CacheLimits { get; init; } = new();

    /// <summary>Whether replies come from cassettes, and are added to them. Default <see cref="CassetteMode.Off"/>; <c>EVALKIT_CASSETTES=record</c> or <c>replay</c>.</summary>
    public CassetteMode Cassettes { get; init; }

    /// <summary>
    /// A regular expression for what must not be written into cassettes, besides bearer tokens, keys of well-known providers and the like:
    /// <c>T-\d+|ACME-[0-9a-f]+</c>. Default none. It is matched without backtracking, so without look-around and back references.
    /// </summary>
    public string? Redact { get; init; }

    /// <summary>Whether some cases are asked again with what their answer depends on taken away, at up to 250 calls an eval. Default false; <c>EVALKIT_MUTATE=1</c>.</summary>
    public bool Mutate { get; init; }

    /// <summary>Whether spans hold what was asked and answered, for those who listen to <see cref="EvalTelemetry"/>. Default false; <c>EVALKIT_TELEMETRY_CONTENT=1</c>.</summary>
    public bool TelemetryContent { get; init; }

    /// <summary>Reports for other programs, written beside the page and the Markdown. Default none; <c>EVALKIT_REPORTS=junit,ctrf</c>.</summary>
    public ReportFormats Reports { get; init; }

    /// <summary>How many of the newest runs stay in the results folder when a run ends; pinned ones and those still going stay besides. Default 20; 0 keeps all; <c>EVALKIT_KEEP_RUNS</c>.</summary>
    public int KeepRuns { get; init; } = 20;

    /// <summary>The clock. Default: the system's.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>The defaults, with what the variables named with each option say.</summary>
    /// <exception cref="EvalOptionsException">A variable has a value that cannot be used, or an <c>EVALKIT_</c> variable is unknown.</exception>
    public static EvalOptions FromEnvironment() => EnvironmentOptions.Read(ProjectDirectory.Find());
}
