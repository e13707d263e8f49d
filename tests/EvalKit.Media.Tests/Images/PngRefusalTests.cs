namespace EvalKit.Media.Tests;

public sealed class PngRefusalTests
{
    public static TheoryData<int> Numbers => PngRefusals.Numbers;

    [Theory]
    [MemberData(nameof(Numbers))]
    public void Says_what_is_wrong_and_where(int number)
    {
        var refusal = PngRefusals.All[number];
        // A row that is too long needs a higher limit.
        var limits = refusal.Name == nameof(PngRefusal.RowTooLong) ? new MediaLimits { MaxPixels = PixelBuffer.MaxPixels } : MediaLimits.Default;

        var error = Assert.Throws<MediaFormatException>(() => PngCodec.Instance.Decode(refusal.File, limits));

        Assert.Equal(refusal.Reason, error.Reason);
        Assert.NotEmpty(error.Advice);
        // Where it is about the middle of a compressed stream, the place is near.
        if (refusal.Offset >= 0 && refusal.Name != nameof(PngRefusal.PaletteIndex)) Assert.Equal(refusal.Offset, error.Offset);
        else Assert.InRange(error.Offset, PngHeader.Length, refusal.File.Length);
    }

    [Fact]
    public void Every_reason_has_a_file_that_is_refused_for_it() =>
        Assert.Equal(PngRefusals.Names.Order(StringComparer.Ordinal), PngRefusals.All.Select(refusal => refusal.Name).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void Every_fault_of_the_compressed_stream_is_a_reason() =>
        Assert.Equal(
            Enum.GetValues<InflateFault>().Length - 1,
            Enum.GetValues<InflateFault>().Where(fault => fault != InflateFault.None).Select(PngRefusal.Of).Distinct().Count());
}
