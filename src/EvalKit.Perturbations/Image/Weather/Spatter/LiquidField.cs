namespace EvalKit;

/// <summary>The blurred normal field whose hills are drops and splashes.</summary>
internal static class LiquidField
{
    /// <param name="size">How large, and how lengths scale.</param>
    /// <param name="random">What the field is a function of.</param>
    /// <param name="sigma">The blur in published pixels.</param>
    public static Field Make(FieldSize size, CounterRandom random, double sigma)
    {
        var field = new Field(size.Width, size.Height);
        NormalField.Fill(random.Stream("liquid"), size.Width, 0, 0, field);
        FieldBlur.Gaussian(field, sigma * size.Factor);
        if (size.Factor == 1) return field;
        // What is blurred less varies more, and the same threshold would let several times as much through: it varies as published.
        var ratio = FieldBlur.Deviation(sigma) / FieldBlur.Deviation(sigma * size.Factor);
        foreach (ref var value in field.Values) value = (int)Math.Floor(value * ratio + 0.5);
        return field;
    }
}
