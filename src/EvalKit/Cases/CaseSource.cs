namespace EvalKit;

/// <summary>Where cases come from: a file, a folder, a database. Read anew for every run; never held in memory as a whole.</summary>
/// <typeparam name="T">A case.</typeparam>
public abstract class CaseSource<T>
{
    /// <summary>What the source is called in reports: <c>orders.jsonl</c>.</summary>
    public abstract string Name { get; }

    /// <summary>What is known without reading the cases, for test discovery; null when nothing is.</summary>
    public virtual CaseManifest? Manifest => null;

    /// <summary>The cases, always in the same order.</summary>
    /// <exception cref="CaseDataException">The source cannot be read, or a case in it is malformed; thrown while enumerating.</exception>
    public abstract IAsyncEnumerable<CaseItem<T>> ReadAsync(CancellationToken cancellationToken = default);
}
