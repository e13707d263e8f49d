using System.Globalization;

namespace EvalKit;

/// <summary>One eval's line.</summary>
/// <param name="Models">How many models it was run on, as far as they have names.</param>
/// <param name="NullPass">The best null reply: <c>empty 40/40 reaches</c>.</param>
internal sealed record HistoryEntry(string Id, long Runs, int Models, long Passes, long Trials, string NullPass)
{
    private const int CellCount = 8;

    public static HistoryEntry? Parse(string[] cells)
    {
        if (cells.Length != CellCount || cells[0].Length == 0) return null;
        if (!Count(cells[2], out var runs) || !Count(cells[4], out var passes) || !Count(cells[5], out var trials) || passes > trials) return null;
        return new(cells[0], runs, cells[3] is "-" or "" ? 0 : cells[3].Split(';').Length, passes, trials, cells[6]);
    }

    private static bool Count(string cell, out long count) => long.TryParse(cell, NumberStyles.None, CultureInfo.InvariantCulture, out count);
}
