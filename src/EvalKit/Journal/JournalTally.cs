namespace EvalKit.Extensibility;

/// <summary>What a reader passed over; filled while <see cref="JournalReader.Read"/> is enumerated.</summary>
public sealed class JournalTally
{
    /// <summary>Complete lines read.</summary>
    public long Lines { get; internal set; }

    /// <summary>Bytes of the lines read, with their line feeds.</summary>
    internal long Bytes { get; set; }

    /// <summary>Lines of a kind that this version does not know; a newer minor version may add kinds.</summary>
    public long UnknownKinds { get; internal set; }

    /// <summary>1 when the last line was cut off, as a kill in the middle of a write leaves it; otherwise 0.</summary>
    public int TornLines { get; internal set; }
}
