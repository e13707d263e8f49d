using EvalKit.Media;

namespace EvalKit;

/// <summary>Pictures of nothing: slopes, stripes, checks and rings of two colours.</summary>
internal static class NeutralPicture
{
    private const int Side = 224;

    public static PixelBuffer Of(CounterRandom random)
    {
        var picture = new PixelBuffer(Side, Side);
        var pattern = random.BelowAt(0, 4);
        var width = 8 + random.BelowAt(1, 40);
        Span<byte> one = [Level(2), Level(3), Level(4)], other = [Level(5), Level(6), Level(7)];
        for (var y = 0; y < Side; y++)
        {
            for (var x = 0; x < Side; x++)
            {
                // Of 255, how much of the other colour.
                var share = pattern switch
                {
                    0 => (x + y) * byte.MaxValue / (2 * Side - 2),
                    1 => (x + y) / width % 2 * byte.MaxValue,
                    2 => (x / width + y / width) % 2 * byte.MaxValue,
                    _ => ((2 * x - Side) * (2 * x - Side) + (2 * y - Side) * (2 * y - Side)) / (width * Side) % 2 * byte.MaxValue,
                };
                picture[x, y] = new(Mixed(one[0], other[0], share), Mixed(one[1], other[1], share), Mixed(one[2], other[2], share));
            }
        }

        return picture;

        byte Level(int index) => (byte)(40 + random.BelowAt(index, 176));
    }

    private static byte Mixed(byte one, byte other, int share) => (byte)((one * (byte.MaxValue - share) + other * share + 127) / byte.MaxValue);
}
