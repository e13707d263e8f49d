namespace EvalKit;

/// <summary>What a record of the reply log is.</summary>
internal enum ReplyLogKind : byte
{
    /// <summary>The subject's reply.</summary>
    Reply = 1,

    /// <summary>A reply from a cassette or the cache: a replay here, and wherever it is taken over.</summary>
    Replay = 2,

    /// <summary>The subject gave something that could not be read: the trial failed.</summary>
    Unreadable = 3,

    /// <summary>The subject gave nothing: the trial is Errored. Merged as such, and asked again by a run that is resumed.</summary>
    Errored = 4,
}
