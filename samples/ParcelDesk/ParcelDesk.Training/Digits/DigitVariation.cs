namespace ParcelDesk.Training;

/// <summary>A training digit as it may look in a picture: another size, slant, turn, stroke weight, and some noise.</summary>
internal static class DigitVariation
{
    public static byte[] Draw(ReadOnlySpan<byte> image, SplitMix chance, double strength)
    {
        var size = chance.NextBetween(0.7, 1.4);
        var warp = new DigitWarp(
            size * chance.NextBetween(1 - (0.15 * strength), 1 + (0.15 * strength)),
            size,
            chance.NextBetween(-0.4, 0.4) * strength,
            chance.NextBetween(-0.12, 0.12) * strength);
        var glyph = warp.Draw(image);
        var gain = chance.NextBetween(0.85, 1.6);
        var noise = Math.Max(0, chance.NextBetween(-30, 22)) * strength;
        for (var i = 0; i < glyph.Ink.Length; i++)
        {
            var value = glyph.Ink[i] * gain;
            if (noise > 0 && value > 0)
                value += chance.NextBell() * noise;
            glyph.Ink[i] = (byte)Math.Clamp(value, 0, 255);
        }

        return DigitNormalizer.Normalize(glyph);
    }
}
