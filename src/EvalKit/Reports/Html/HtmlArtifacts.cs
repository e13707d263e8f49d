using EvalKit.Extensibility;

namespace EvalKit;

/// <summary>What a failure's input was, without and with its perturbation: shown as far as there is room, and linked.</summary>
internal static class HtmlArtifacts
{
    private const int MaxFiles = 12;
    private const int MaxPairs = 3;

    public static void Add(FailureEntry failure, HtmlPage page)
    {
        if (failure.Artifacts.Count == 0) return;
        var files = failure.Artifacts.Take(MaxFiles).ToList();
        foreach (var pair in ArtifactPair.Of(files).Take(MaxPairs)) Show(pair, page);
        AddLinks(files, page.Html);
    }

    private static void Show(ArtifactPair pair, HtmlPage page)
    {
        if (!page.Media.HasRoom && pair.Kind != ".txt") return;
        if (page.Media.Read(pair.Clean) is not { } clean || page.Media.Read(pair.Perturbed) is not { } perturbed) return;
        switch (pair.Kind)
        {
            case ".png":
                HtmlPictures.Add(clean, perturbed, page);
                break;
            case ".wav":
                HtmlSounds.Add(clean, perturbed, page);
                break;
            case ".txt":
                HtmlDifference.Add(clean, perturbed, page.Html);
                break;
        }
    }

    private static void AddLinks(List<string> files, HtmlWriter html)
    {
        using var line = html.In("p", "files");
        html.Text("files: ");
        foreach (var (i, path) in files.Index())
        {
            if (i > 0) html.Text(", ");
            if (ArtifactPath.IsOwn(path)) html.Leaf("a", path["artifacts/".Length..], null, ("href", path));
            else
            {
                using (html.In("code")) html.Text(path, 200);
            }
        }
    }
}
