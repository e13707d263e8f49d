using System.Globalization;

namespace EvalKit.Media.Tests;

/// <summary>A file written beside the code (Fixtures/generate.py), and what it must decode to.</summary>
internal sealed record Fixture(string File, int Width, int Height, string Sha256)
{
    public static IReadOnlyList<Fixture> All { get; } = [.. Lines().Skip(1).Select(Parse)];

    public static TheoryData<string> Pngs => [.. All.Where(f => f.File.EndsWith(".png", StringComparison.Ordinal)).Select(f => f.File)];

    public static Fixture Named(string file) => All.Single(fixture => fixture.File == file);

    public static byte[] Bytes(string file)
    {
        using var stream = typeof(Fixture).Assembly.GetManifestResourceStream(file)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private static Fixture Parse(string line)
    {
        var cells = line.Split('\t');
        return new(cells[0], int.Parse(cells[1], CultureInfo.InvariantCulture), int.Parse(cells[2], CultureInfo.InvariantCulture), cells[3]);
    }

    private static IEnumerable<string> Lines()
    {
        using var reader = new StringReader(System.Text.Encoding.UTF8.GetString(Bytes("expected.tsv")));
        while (reader.ReadLine() is { } line) yield return line;
    }
}
