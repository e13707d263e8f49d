using System.Globalization;

namespace EvalKit.Media.Tests;

/// <summary>What became of damaged PNGs.</summary>
internal sealed class MutantCount
{
    private const int ComparedEvery = 4;

    public int All { get; private set; }

    public int Decoded { get; private set; }

    public int Compared { get; private set; }

    /// <summary>Decodes one; any exception but <see cref="MediaFormatException"/> fails the test, and so does a picture that the oracle sees differently.</summary>
    public void Add(byte[] file, MediaLimits limits)
    {
        All++;
        PixelBuffer pixels;
        try
        {
            pixels = PngCodec.Instance.Decode(file, limits);
        }
        catch (MediaFormatException error)
        {
            Assert.True(error.Offset >= 0 && error.Offset <= file.Length && error.Reason.Length > 0);
            return;
        }

        var info = PngCodec.Instance.ReadInfo(file, limits);
        Assert.Equal((info.Width, info.Height), (pixels.Width, pixels.Height));
        if (Decoded++ % ComparedEvery != 0 || file.AsSpan().IndexOf("eXIf"u8) >= 0) return;
        Compared++;
        Assert.Equal(PngOracle.Decode(file), pixels.Rgba);
    }

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{All} mutants, {Decoded} decoded ({100.0 * Decoded / All:F1} %), {Compared} compared with the oracle");
}
