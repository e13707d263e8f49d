namespace EvalKit;

/// <summary>What a run does with the corpus of its evals: <see cref="Gate.Corpus"/>.</summary>
public enum CorpusMode
{
    /// <summary>Replays and judges it; writes nothing.</summary>
    Judge,

    /// <summary>Replays and judges it, then adds the minimal failures that this run found, and calls fixed what was open and passes.</summary>
    Update,
}
