namespace EvalKit;

/// <summary>What falls: bright spots of a coarse normal field, drawn out along a line, and the same turned by 180°.</summary>
/// <param name="Zoom">How coarse the field is.</param>
/// <param name="Mean">The field's mean.</param>
/// <param name="Deviation">The field's standard deviation.</param>
/// <param name="Threshold">What is less is no snow.</param>
/// <param name="Radius">Half of the line's length.</param>
/// <param name="Sigma">How the line fades.</param>
internal readonly record struct SnowLayer(double Zoom, double Mean, double Deviation, double Threshold, double Radius, double Sigma)
{
    /// <summary>The layer, where <see cref="SnowBlend.Whole"/> is white.</summary>
    /// <param name="size">How large, and how lengths scale.</param>
    /// <param name="random">Numbers and direction, the same at every severity.</param>
    /// <param name="weight">What the layer is multiplied by.</param>
    public Field Make(FieldSize size, CounterRandom random, double weight = 1)
    {
        using var flakes = new Field(size.Width, size.Height);
        ClippedZoom.Fill(random.Stream("flakes"), Math.Max(1, Zoom * size.Factor), flakes);
        Light(flakes.Values);
        using var drawn = new Field(size.Width, size.Height);
        var degrees = -135 + 90 * random.Stream("wind").UniformAt(0);
        FieldStreaks.Blur(flakes, drawn, (int)Math.Floor(Radius * size.Factor + 0.5), Sigma * size.Factor, degrees);
        var layer = new Field(size.Width, size.Height);
        var share = (int)Math.Floor(weight * (1 << 12) + 0.5);
        ReadOnlySpan<int> values = drawn.Values;
        var sums = layer.Values;
        for (var i = 0; i < sums.Length; i++) sums[i] = ((Level(values[i]) + Level(values[^(i + 1)])) * share) >> 12;
        return layer;
    }

    private void Light(Span<int> values)
    {
        var scale = (long)Math.Floor(Deviation * SnowBlend.Whole * 16 + 0.5);
        var mean = (long)Math.Floor(Mean * SnowBlend.Whole * 65536 + 0.5);
        var threshold = (int)Math.Floor(Threshold * SnowBlend.Whole + 0.5);
        for (var i = 0; i < values.Length; i++)
        {
            // The field has 12 fractional bits, the scale 4 more.
            var value = (int)((values[i] * scale + mean) >> 16);
            values[i] = value < threshold ? 0 : Math.Clamp(value, 0, SnowBlend.Whole);
        }
    }

    /// <summary>To a whole level, as published.</summary>
    private static int Level(int value) => (value + (1 << (SnowBlend.SampleBits - 1))) >> SnowBlend.SampleBits << SnowBlend.SampleBits;
}
