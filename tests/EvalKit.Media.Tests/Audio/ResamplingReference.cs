using System.Globalization;
using System.Runtime.InteropServices;

namespace EvalKit.Media.Tests;

/// <summary>A sound that another program resampled (Fixtures/generate_resampling.py).</summary>
internal sealed record ResamplingReference(int Old, int New, string By, double Tolerance, float[] Input, float[] Output)
{
    public static IReadOnlyList<ResamplingReference> All { get; } =
        [.. System.Text.Encoding.UTF8.GetString(Fixture.Bytes("resampling.tsv")).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(Parse)];

    public static TheoryData<int, int, string> Names => new(All.Select(line => (line.Old, line.New, line.By)));

    private static ResamplingReference Parse(string line)
    {
        var cells = line.TrimEnd('\r').Split('\t');
        return new(Number(cells[0]), Number(cells[1]), cells[2], double.Parse(cells[3], CultureInfo.InvariantCulture), Floats(cells[4]), Floats(cells[5]));
    }

    private static int Number(string cell) => int.Parse(cell, CultureInfo.InvariantCulture);

    private static float[] Floats(string cell) => MemoryMarshal.Cast<byte, float>(Convert.FromBase64String(cell)).ToArray();
}
