using System.Runtime.CompilerServices;

namespace EvalKit.Perturbations.Tests;

/// <summary>
/// Golden/*.tsv, a table for every family: one line per member, <c>name@version</c> and the hashes of severities 0 to 5 (0 and 1 for
/// a switch). With ACCEPT_GOLDEN=1 members that have no line get one; a changed result needs a new version, or its line deleted by hand.
/// </summary>
internal static class GoldenTable
{
    public static bool IsAccepting => Environment.GetEnvironmentVariable("ACCEPT_GOLDEN") == "1";

    public static string FileOf(MemberFamily family) => family.Name.Replace('/', '-') + ".tsv";

    public static Dictionary<string, string[]> Read(MemberFamily family)
    {
        using var stream = typeof(GoldenTable).Assembly.GetManifestResourceStream(FileOf(family));
        if (stream is null) return [];
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.TrimEnd('\r').Split('\t'))
            .ToDictionary(fields => fields[0], fields => fields[1..]);
    }

    public static void Write(MemberFamily family, IEnumerable<(string Member, string[] Hashes)> lines) => File.WriteAllText(
        Path.Combine(Folder(), FileOf(family)),
        string.Concat(lines.Select(line => $"{line.Member}\t{string.Join('\t', line.Hashes)}\n")));

    private static string Folder([CallerFilePath] string path = "") => Path.Combine(Path.GetDirectoryName(path)!, "..", "Golden");
}
