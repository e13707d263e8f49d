namespace ParcelDesk.Training;

/// <summary>Writes digits side by side on paper.</summary>
internal static class PictureComposer
{
    /// <summary>Distinct tones from paper to full ink: fewer compress better, more are not seen.</summary>
    private const int Tones = 12;

    public static GreyPicture Compose(IReadOnlyList<byte[]> digits, PictureStyle style, SplitMix chance)
    {
        var size = chance.NextBetween(style.Size.Low, style.Size.High);
        var slant = chance.NextBetween(-style.Slant / 3, style.Slant);
        var turn = chance.NextBetween(-0.06, 0.06) * (style.Slant / 0.3);
        var margin = 5 + chance.NextBelow(8);
        var glyphs = new List<(Glyph Glyph, int Left, int Drop)>();
        var left = margin;
        foreach (var digit in digits)
        {
            var own = size * chance.NextBetween(style.SizeSpread.Low, style.SizeSpread.High);
            var warp = new DigitWarp(own, own, slant + chance.NextBetween(-style.SlantSpread, style.SlantSpread), turn);
            var glyph = warp.Draw(digit);
            if (glyphs.Count > 0)
                left = NextLeft(glyphs[^1].Glyph, glyphs[^1].Left, glyph, chance.NextBetween(style.Gap.Low, style.Gap.High));
            glyphs.Add((glyph, left, chance.NextBelow((2 * style.Drop) + 1)));
        }

        var tallest = glyphs.Max(g => g.Glyph.Height);
        var height = tallest + (2 * style.Drop) + (2 * (5 + chance.NextBelow(4)));
        var width = glyphs.Max(g => g.Left + g.Glyph.Width) + margin;
        var ink = new byte[width * height];
        foreach (var (glyph, x, drop) in glyphs)
            Lay(glyph, ink, width, x, ((height - glyph.Height) / 2) + drop - style.Drop);
        return Develop(ink, width, height, style, chance);
    }

    /// <summary>Places a digit so that the narrowest gap between the two inks, over all rows, is as wanted.</summary>
    private static int NextLeft(Glyph previous, int previousLeft, Glyph next, double gap)
    {
        const int inked = 90;
        var narrowest = int.MaxValue;
        var (previousTop, nextTop) = (-previous.Height / 2, -next.Height / 2);
        for (var y = Math.Max(previousTop, nextTop); y < Math.Min(previousTop + previous.Height, nextTop + next.Height); y++)
        {
            // Neighbouring rows count too: strokes also touch diagonally.
            int last = -1, first = int.MaxValue;
            for (var near = y - 1; near <= y + 1; near++)
            {
                last = Math.Max(last, Row(previous, near - previousTop).LastIndexOfAnyInRange<byte>(inked, 255));
                var at = Row(next, near - nextTop).IndexOfAnyInRange<byte>(inked, 255);
                first = at < 0 ? first : Math.Min(first, at);
            }

            if (last >= 0 && first < int.MaxValue)
                narrowest = Math.Min(narrowest, first - last - 1);
        }

        return previousLeft - Math.Min(narrowest, next.Width) + (int)Math.Floor(gap + 0.5);
    }

    private static ReadOnlySpan<byte> Row(Glyph glyph, int y) =>
        y < 0 || y >= glyph.Height ? [] : glyph.Ink.AsSpan(y * glyph.Width, glyph.Width);

    private static void Lay(Glyph glyph, byte[] ink, int width, int left, int top)
    {
        for (var y = 0; y < glyph.Height; y++)
        {
            for (var x = Math.Max(0, -left); x < glyph.Width; x++)
            {
                ref var pixel = ref ink[((top + y) * width) + left + x];
                pixel = Math.Max(pixel, glyph.Ink[(y * glyph.Width) + x]);
            }
        }
    }

    private static GreyPicture Develop(byte[] ink, int width, int height, PictureStyle style, SplitMix chance)
    {
        var contrast = style.Contrast.Low + chance.NextBelow(style.Contrast.High - style.Contrast.Low + 1);
        var paper = 255 - chance.NextBelow(12) - style.Shade;
        var shade = style.Shade == 0 ? 0 : chance.NextBelow((2 * style.Shade) + 1) - style.Shade;
        var pixels = new byte[ink.Length];
        for (var i = 0; i < ink.Length; i++)
        {
            var depth = ((ink[i] * Tones) + 127) / 255;
            if (style.Specks > 0 && chance.NextUnit() < style.Specks)
                depth = Tones / 2;
            var light = paper + (shade * (i % width) / width);
            pixels[i] = (byte)Math.Clamp(light - (depth * contrast / Tones), 0, 255);
        }

        return new GreyPicture(pixels, width, height);
    }
}
