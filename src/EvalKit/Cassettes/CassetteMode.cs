namespace EvalKit;

/// <summary>What a run does with the recorded replies that are committed with its evals.</summary>
public enum CassetteMode
{
    /// <summary>Nothing: every trial asks its subject.</summary>
    Off,

    /// <summary>Every reply comes from the cassette; no subject is asked, so neither a key nor a network is needed. A reply that is missing errs its trial.</summary>
    Replay,

    /// <summary>A reply that is in the cassette comes from it; one that is missing, or was asked for otherwise, is asked for and added.</summary>
    Record,
}
