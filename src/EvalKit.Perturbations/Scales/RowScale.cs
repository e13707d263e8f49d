namespace EvalKit;

/// <summary>
/// A parameter that moves evenly with the ticks, with a published value (a row) at each whole severity; the severity is linear
/// between rows. Amounts are quotients of whole numbers, so they print as short as the grid is.
/// </summary>
internal sealed class RowScale : SeverityScale
{
    private readonly int[] _rows;

    /// <param name="parameter">The parameter's name.</param>
    /// <param name="rows">The ticks of severities 0 to 5, rising from 0.</param>
    public RowScale(string parameter, params int[] rows)
    {
        Parameter = parameter;
        _rows = rows;
    }

    public override string Parameter { get; }

    public override string Unit => Suffix;

    /// <summary>What is shown before the number: <c>σ </c>.</summary>
    public string Prefix { get; init; } = "";

    /// <summary>What is shown after the number: <c>°</c>.</summary>
    public string Suffix { get; init; } = "";

    /// <summary>amount = (Start + ticks × Step) / Divisor.</summary>
    public int Start { get; init; }

    public int Step { get; init; } = 1;

    public int Divisor { get; init; } = 1;

    public override bool HasIdentity => IdentityExists;

    public bool IdentityExists { get; init; } = true;

    public override int MaxTicks => _rows[^1];

    public override double AmountAt(int ticks) => (Start + (long)Checked(ticks) * Step) / (double)Divisor;

    public override double SeverityAt(int ticks)
    {
        Checked(ticks);
        var row = 0;
        while (row < _rows.Length - 2 && ticks >= _rows[row + 1]) row++;
        return row + (ticks - _rows[row]) / (double)(_rows[row + 1] - _rows[row]);
    }

    public override int TicksOfAmount(double amount) => NearestTick((amount * Divisor - Start) / Step);

    public override string ToDisplayString(int ticks) => Prefix + base.ToDisplayString(ticks);
}
