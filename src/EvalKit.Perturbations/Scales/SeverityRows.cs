namespace EvalKit;

/// <summary>A parameter beside the scale's own: published values (rows) at severities 0 to 5, linear between.</summary>
/// <param name="rows">Six values; the first is the one that changes nothing, or the mildest.</param>
internal readonly struct SeverityRows(params double[] rows)
{
    public double At(double severity)
    {
        var row = Math.Min((int)severity, rows.Length - 2);
        return rows[row] + (rows[row + 1] - rows[row]) * (severity - row);
    }
}
