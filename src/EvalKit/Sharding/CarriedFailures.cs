using EvalKit.Extensibility;

namespace EvalKit;

/// <summary>The minimal failures that shards found: the mildest of each perturbation, as many as one run would have shrunk.</summary>
internal static class CarriedFailures
{
    private const long MaxArtifact = 64 << 20;

    public static IEnumerable<(FailureEntry Failure, EarlierRun Shard)> Of(RunTakeover takeover, string eval, int perAxis)
    {
        var all = takeover.Runs.SelectMany(shard => shard.FailuresOf(eval).Select(failure => (Failure: failure, Shard: shard))).ToList();
        foreach (var axis in all.GroupBy(one => one.Failure.Axis).OrderBy(group => group.Key))
        {
            var ordered = axis.OrderBy(one => one.Failure.Case, StringComparer.Ordinal).ToList();
            foreach (var failure in FailureWords.MildestFirst(ordered.Select(one => one.Failure)).Take(perAxis))
                yield return ordered.Find(one => ReferenceEquals(one.Failure, failure));
        }
    }

    /// <summary>Copies a failure's files into this run; what is not plainly a file of the shard's own, or is gone, is left out.</summary>
    public static IReadOnlyList<string> Artifacts(FailureEntry failure, EarlierRun shard, IRunStore store)
    {
        var copied = new List<string>();
        foreach (var path in failure.Artifacts.Where(ArtifactPath.IsOwn))
        {
            var file = new FileInfo(Path.Combine(shard.Folder, path));
            if (file.Exists && file.LinkTarget is null && file.Length <= MaxArtifact) copied.Add(store.PutArtifact(file.Name, File.ReadAllBytes(file.FullName)));
        }

        return copied;
    }
}
