namespace EvalKit;

/// <summary>A part of the input without and with its perturbation.</summary>
internal sealed record ArtifactPair(string Clean, string Perturbed)
{
    private const string PromptList = "-prompt";

    /// <summary>The pairs among a failure's files: two by two as they were written, or the lists of two prompts and what one of them alone has.</summary>
    public static IReadOnlyList<ArtifactPair> Of(IReadOnlyList<string> artifacts)
    {
        var own = artifacts.Where(ArtifactPath.IsOwn).ToList();
        if (own.Any(IsPromptList)) return [.. Couples(own.Where(IsPromptList)), .. Couples(own.Where(path => !IsPromptList(path)))];
        var pairs = own.Chunk(2).Where(two => two.Length == 2).Select(two => new ArtifactPair(two[0], two[1])).ToList();
        return pairs.All(pair => pair.Kind == KindOf(pair.Perturbed)) ? pairs : [.. Couples(own)];
    }

    /// <summary>What the file is by its name, such as <c>.png</c>.</summary>
    public string Kind => KindOf(Clean);

    // Of a kind of which there are two, one is before and one after; of more nobody knows which belong together.
    private static IEnumerable<ArtifactPair> Couples(IEnumerable<string> paths) =>
        paths.GroupBy(KindOf).Where(kind => kind.Count() == 2).Select(kind => new ArtifactPair(kind.First(), kind.Last()));

    private static bool IsPromptList(string path) => Path.GetFileNameWithoutExtension(path).Split('~')[0].EndsWith(PromptList, StringComparison.Ordinal);

    private static string KindOf(string path) => Path.GetExtension(path);
}
