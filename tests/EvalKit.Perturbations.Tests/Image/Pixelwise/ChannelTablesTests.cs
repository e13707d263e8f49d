using System.Runtime.InteropServices;

namespace EvalKit.Perturbations.Tests;

public static class ChannelTablesTests
{
    private static readonly byte[] ThreeTables = [.. Enumerable.Range(0, 768).Select(i => (byte)new CounterRandom(5).BelowAt(i, 256))];

    [Theory]
    [InlineData(1)]
    [InlineData(15)]
    [InlineData(16)]
    [InlineData(17)]
    [InlineData(61)]
    [InlineData(64)]
    public static void Every_sample_is_looked_up_in_its_channel_s_table_and_alpha_stays(int width)
    {
        var picture = Pictures.Scene(width, 3, alpha: 77);
        foreach (var tables in new[] { ThreeTables, ThreeTables[..256] })
        {
            var result = ChannelTables.Map(picture, tables);

            for (var i = 0; i < picture.Rgba.Length; i++)
            {
                var level = picture.Rgba[i];
                Assert.Equal(i % 4 == 3 ? level : tables[(tables.Length == 256 ? 0 : i % 4 * 256) + level], result.Rgba[i]);
            }
        }
    }

    [Fact]
    public static void Whatever_way_this_processor_goes_it_is_what_is_looked_up_in_words()
    {
        var picture = Pictures.Texture(61, 9);
        var words = new byte[picture.Rgba.Length];

        ChannelTables.InWords(MemoryMarshal.Cast<byte, uint>(picture.Rgba.AsSpan()), MemoryMarshal.Cast<byte, uint>(words.AsSpan()), ThreeTables);

        Assert.Equal(words, ChannelTables.Map(picture, ThreeTables).Rgba);
    }
}
