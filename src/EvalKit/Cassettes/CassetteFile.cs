namespace EvalKit;

/// <summary>The recorded replies of one eval.</summary>
/// <param name="Eval">The eval's id.</param>
/// <param name="Entries">One per key; written by case, arm, chain and repeat.</param>
/// <param name="Repeated">Entries whose key an earlier line has, as a merge leaves them; the first one counts.</param>
internal sealed record CassetteFile(string Eval, IReadOnlyList<CassetteEntry> Entries, int Repeated)
{
    /// <summary>The version of the format.</summary>
    public const int Schema = 1;

    /// <summary>Where an eval's cassette lies, whatever characters its id has.</summary>
    public static string PathOf(string directory, string eval) => Path.Combine(directory, "cassettes", Extensibility.ArtifactName.Of(eval) + ".jsonl");

    public static CommittedFile At(string path) => new(path, "cassette", (line, problem, cause) => new CassetteException(path, line, problem, cause));
}
