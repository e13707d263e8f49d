namespace EvalKit.Perturbations.Tests;

public static class BilinearTests
{
    [Fact]
    public static void Vectors_words_and_the_formula_agree_at_every_weight()
    {
        var chance = new CounterRandom(21);
        for (var weights = 0; weights < 1 << 16; weights++)
        {
            ulong upper = weights == 0 ? ulong.MaxValue : chance.BitsAt(2 * weights), lower = chance.BitsAt(2 * weights + 1);
            uint fx = (uint)weights & 255, fy = (uint)weights >> 8;

            var expected = Formula(upper, lower, fx, fy);

            Assert.Equal(expected, Bilinear.BlendInWords(upper, lower, fx, fy));
            Assert.Equal(expected, Bilinear.BlendInVectors(upper, lower, fx, fy));
        }

        Assert.Equal(uint.MaxValue, Bilinear.Blend(ulong.MaxValue, ulong.MaxValue, 255, 255));
    }

    private static uint Formula(ulong upper, ulong lower, uint fx, uint fy)
    {
        uint result = 0;
        for (var shift = 0; shift < 32; shift += 8)
        {
            double a = (byte)(upper >> shift), b = (byte)(upper >> (32 + shift)), c = (byte)(lower >> shift), d = (byte)(lower >> (32 + shift));
            var mean = ((a * (256 - fx) + b * fx) * (256 - fy) + (c * (256 - fx) + d * fx) * fy) / 65_536;
            result |= (uint)Math.Floor(mean + 0.5) << shift;
        }

        return result;
    }
}
