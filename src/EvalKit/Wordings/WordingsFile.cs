namespace EvalKit;

/// <summary>The recorded wordings of one eval.</summary>
/// <param name="Eval">The eval's id.</param>
/// <param name="Entries">In any order; written by source, kind and strength.</param>
internal sealed record WordingsFile(string Eval, IReadOnlyList<RecordedWording> Entries)
{
    /// <summary>The version of the format.</summary>
    public const int Schema = 1;

    /// <summary>The longest text that is said anew, in characters.</summary>
    public const int MaxSource = 20_000;

    /// <summary>The longest wording.</summary>
    public const int MaxText = 4 * MaxSource;

    /// <summary>Where an eval's wordings lie, whatever characters its id has.</summary>
    public static string PathOf(string directory, string eval) => Path.Combine(directory, "wordings", Extensibility.ArtifactName.Of(eval) + ".json");

    public static CommittedFile At(string path) => new(path, "file of wordings", (line, problem, cause) => new WordingException(path, line, problem, cause));
}
