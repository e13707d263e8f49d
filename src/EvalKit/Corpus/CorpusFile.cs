namespace EvalKit;

/// <summary>A corpus: the earlier minimal failures of one eval.</summary>
/// <param name="Eval">The eval's id.</param>
/// <param name="Entries">By case, then by chain.</param>
internal sealed record CorpusFile(string Eval, IReadOnlyList<KnownFailure> Entries)
{
    /// <summary>The version of the format.</summary>
    public const int Schema = 1;

    /// <summary>Where an eval's corpus lies, whatever characters its id has.</summary>
    public static string PathOf(string directory, string eval) =>
        Path.Combine(directory, "corpus", Extensibility.ArtifactName.Of(eval) + ".json");

    public static CommittedFile At(string path) => new(path, "corpus", (line, problem, cause) => new CorpusException(path, line, problem, cause));
}
