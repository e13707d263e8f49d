using System.Globalization;

namespace EvalKit.Media.Tests;

/// <summary>A PNG written by generate_png.py, and what other programs decode it to.</summary>
/// <param name="Sha256">Of the upright picture's RGBA bytes.</param>
/// <param name="Says">Who gives these pixels: numpy, pillow, opencv.</param>
internal sealed record PictureFixture(string File, int Width, int Height, string Sha256, string Says)
{
    public static IReadOnlyList<PictureFixture> All { get; } =
        [.. System.Text.Encoding.UTF8.GetString(Fixture.Bytes("pictures.tsv")).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(Parse)];

    public static TheoryData<string> Files => [.. All.Select(fixture => fixture.File)];

    public static PictureFixture Named(string file) => All.Single(fixture => fixture.File == file);

    private static PictureFixture Parse(string line)
    {
        var cells = line.TrimEnd('\r').Split('\t');
        return new(cells[0], Number(cells[1]), Number(cells[2]), cells[3], cells[4]);
    }

    private static int Number(string cell) => int.Parse(cell, CultureInfo.InvariantCulture);
}
