namespace EvalKit.Perturbations.Tests;

/// <summary>Peers/*.tsv: what other libraries make of the tests' pictures. The script of the same name beside each makes it.</summary>
internal static class PeerTable
{
    public static IReadOnlyList<string[]> Read(string name)
    {
        using var stream = typeof(PeerTable).Assembly.GetManifestResourceStream($"peers/{name}.tsv")!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.TrimEnd('\r').Split('\t'))];
    }
}
