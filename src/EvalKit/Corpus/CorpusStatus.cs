namespace EvalKit.Extensibility;

/// <summary>What is held of an earlier failure.</summary>
public enum CorpusStatus
{
    /// <summary>Known to fail. It is replayed and listed.</summary>
    Open,

    /// <summary>It failed once and must not fail again: <see cref="Gate.Corpus"/> judges it.</summary>
    Fixed,

    /// <summary>A person said, with a reason, that it is no failure. It is not replayed.</summary>
    Invalid,
}
