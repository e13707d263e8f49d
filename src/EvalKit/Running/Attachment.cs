namespace EvalKit;

/// <summary>Artefacts of minimal failures as test attachments.</summary>
internal static class Attachment
{
    private const int Most = 12;
    private const long MaxBytes = 4 << 20;

    public static IReadOnlyList<EvalAttachment> Of(IEnumerable<MinimalFailure> failures, string runDirectory)
    {
        var attachments = new List<EvalAttachment>();
        foreach (var artifact in failures.SelectMany(failure => failure.Artifacts).Distinct().Take(Most))
        {
            var file = new FileInfo(Path.Combine(runDirectory, artifact));
            if (!file.Exists || file.Length > MaxBytes) continue;
            attachments.Add(new(Path.GetFileNameWithoutExtension(artifact), File.ReadAllBytes(file.FullName), MediaTypeOf(file.Extension)));
        }

        return attachments;
    }

    private static string MediaTypeOf(string extension) => extension switch
    {
        ".png" => "image/png",
        ".wav" => "audio/wav",
        _ => "text/plain",
    };
}
