namespace EvalKit;

/// <summary>
/// The standard normal distribution as 65,536 equally likely values: 16 random bits give one of them, so a deviate costs a look-up and
/// no floating-point arithmetic. The largest is 4.33.
/// </summary>
internal static class GaussianTable
{
    /// <summary>The values are whole multiples of 2⁻¹².</summary>
    public const int FractionBits = 12;

    private static readonly short[] Table = Build();

    /// <summary>Rising values, antisymmetric about the middle.</summary>
    public static ReadOnlySpan<short> Values => Table;

    private static short[] Build()
    {
        var table = new short[1 << 16];
        for (var i = 0; i < table.Length / 2; i++)
        {
            var quantile = InverseNormal.Upper((i + 0.5) / table.Length);
            var value = (short)Math.Floor(quantile * (1 << FractionBits) + 0.5);
            table[i] = (short)-value;
            table[table.Length - 1 - i] = value;
        }

        return table;
    }
}
