using System.Globalization;

namespace EvalKit;

/// <summary>How many there are, from two on: one has another noun beside it.</summary>
internal static class Counts
{
    private const int Furthest = 3;

    private static readonly string[] Names = ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    /// <summary>Numbers in English words, up to twelve.</summary>
    public static Lexicon Words { get; } = Lexicon.OneWay(string.Join(';', Names.Select((name, i) =>
        $"{name} = {string.Join(" | ", Names.Where((_, j) => j != i && Math.Abs(i - j) <= Furthest))}")));

    /// <summary>Whole numbers in digits; not what may be a year, a decimal or a date.</summary>
    public static TextEdit? Changed(in NumberSite number)
    {
        var whole = number.Whole;
        if (whole < 2 || number.Self[0] == '0') return null;
        var by = 1 + number.Below(1, Furthest);
        var isMore = number.Below(2, 2) == 0 || whole - by < 2;
        return number.To((isMore ? whole + by : whole - by).ToString(CultureInfo.InvariantCulture));
    }
}
