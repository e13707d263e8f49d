namespace EvalKit.Perturbations.Tests;

/// <summary>Golden/results.tsv: one line per member, <c>name@version</c> and the hashes of severities 0 to 5.</summary>
internal static class GoldenTable
{
    public static Dictionary<string, string[]> Read()
    {
        using var stream = typeof(GoldenTable).Assembly.GetManifestResourceStream("results.tsv")
            ?? throw new FileNotFoundException("Golden/results.tsv is not embedded.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.TrimEnd('\r').Split('\t'))
            .ToDictionary(fields => fields[0], fields => fields[1..]);
    }
}
