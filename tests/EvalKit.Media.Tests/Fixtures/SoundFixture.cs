using System.Globalization;

namespace EvalKit.Media.Tests;

/// <summary>A WAV written by generate_wav.py, and what other programs decode it to.</summary>
/// <param name="Sha256">Of the samples as little-endian 32-bit floats.</param>
/// <param name="Says">Who gives these samples: numpy, libsndfile, sox.</param>
internal sealed record SoundFixture(string File, int Rate, int Channels, int Frames, string Sha256, string Says)
{
    public static IReadOnlyList<SoundFixture> All { get; } =
        [.. System.Text.Encoding.UTF8.GetString(Fixture.Bytes("sounds.tsv")).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(Parse)];

    public static TheoryData<string> Files => [.. All.Select(fixture => fixture.File)];

    public static SoundFixture Named(string file) => All.Single(fixture => fixture.File == file);

    private static SoundFixture Parse(string line)
    {
        var cells = line.TrimEnd('\r').Split('\t');
        return new(cells[0], Number(cells[1]), Number(cells[2]), Number(cells[3]), cells[4], cells[5]);
    }

    private static int Number(string cell) => int.Parse(cell, CultureInfo.InvariantCulture);
}
