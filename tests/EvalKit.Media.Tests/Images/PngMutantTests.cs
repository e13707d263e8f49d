using System.Globalization;

namespace EvalKit.Media.Tests;

/// <summary>Damaged PNGs: each gives pixels or a format error. <c>TEST_MUTANTS=12</c> tries twelve times as many: a million.</summary>
public sealed class PngMutantTests(ITestOutputHelper output)
{
    private const int EachFile = 350;
    private const int OfRows = 36_000;
    private const int OfStreams = 8_000;

    private static readonly MediaLimits Limits = new() { MaxPixels = 1 << 14 };

    private static readonly byte[][] Files =
        [.. PictureFixture.All.Where(fixture => fixture.Width * fixture.Height < 1000).Select(fixture => Fixture.Bytes(fixture.File))];

    private static int Times =>
        int.TryParse(Environment.GetEnvironmentVariable("TEST_MUTANTS"), NumberStyles.None, CultureInfo.InvariantCulture, out var times) ? times : 1;

    [Fact]
    public void Damaged_files_give_pixels_or_a_format_error_and_nothing_else()
    {
        var count = new MutantCount();
        DamageFiles(count);
        var whole = count.All;
        DamageRows(count);
        DamageStreams(count);

        output.WriteLine($"{count}");
        Assert.InRange(count.All, 80_000, int.MaxValue);
        Assert.True(whole <= count.All / 2, "At least half of them have right checksums, outside and inside.");
        Assert.True(count.Decoded >= count.All / 5, $"Most of what happens behind the checks is not seen: {count}");
        Assert.True(count.Compared >= count.Decoded / 6, $"Hardly any of the pixels are compared: {count}");
    }

    // Anywhere in the file; in every second one all CRCs are right.
    private static void DamageFiles(MutantCount count)
    {
        foreach (var original in Files)
        {
            var state = (uint)original.Length;
            for (var mutant = 0; mutant < EachFile * Times; mutant++)
            {
                var bytes = Mutation.Of(original, ref state);
                if (mutant % 2 == 0) PngBytes.RepairChecksums(bytes);
                count.Add(bytes, Limits);
            }
        }
    }

    // Before compression, with right checksums: filters, samples and indices. Most still have the right length.
    private static void DamageRows(MutantCount count)
    {
        var (shapes, state) = (Files.Select(file => new PngParts(file)).ToArray(), 5u);
        for (var mutant = 0; mutant < OfRows * Times; mutant++)
        {
            var parts = shapes[mutant % shapes.Length];
            var rows = Mutation.Of(parts.Rows, ref state);
            if (mutant % 8 != 0) Array.Resize(ref rows, parts.Rows.Length);
            count.Add(parts.WithRows(rows), Limits);
        }
    }

    // Inside the deflate stream, with the Adler-32 of whatever it inflates to now.
    private static void DamageStreams(MutantCount count)
    {
        var (shapes, state) = (Files.Select(file => new PngParts(file)).ToArray(), 9u);
        for (var mutant = 0; mutant < OfStreams * Times; mutant++)
        {
            var parts = shapes[mutant % shapes.Length];
            count.Add(parts.WithStream(Mutation.Of(parts.Stream, ref state)), Limits);
        }
    }
}
