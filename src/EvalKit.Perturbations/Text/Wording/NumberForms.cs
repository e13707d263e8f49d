using System.Globalization;

namespace EvalKit;

/// <summary>The same number, time or date in another form.</summary>
internal static class NumberForms
{
    private static readonly string[] Small =
    [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen",
        "seventeen", "eighteen", "nineteen",
    ];

    private static readonly string[] Tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    private static readonly string[] Months =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    private static readonly (string Short, string One, string Many)[] Units =
    [
        ("km", "kilometre", "kilometres"), ("m", "metre", "metres"), ("cm", "centimetre", "centimetres"), ("mm", "millimetre", "millimetres"), ("kg", "kilogram", "kilograms"),
        ("g", "gram", "grams"), ("l", "litre", "litres"), ("ml", "millilitre", "millilitres"), ("h", "hour", "hours"), ("min", "minute", "minutes"), ("s", "second", "seconds"),
        ("mi", "mile", "miles"), ("ft", "foot", "feet"), ("lb", "pound", "pounds"), ("oz", "ounce", "ounces"), ("GB", "gigabyte", "gigabytes"), ("MB", "megabyte", "megabytes"),
    ];

    /// <summary>Numbers under a hundred in English words; thousands with or without separators, except what may be a year.</summary>
    public static TextEdit? Written(in NumberSite number)
    {
        var whole = number.Whole;
        if (whole is >= 0 and < 100 && !(number.Self.Length > 1 && number.Self[0] == '0')) return number.To(Words(whole));
        if (whole is >= 1000 and not (>= 1900 and <= 2099) && number.Self[0] != '0') return number.To(whole.ToString("#,##0", CultureInfo.InvariantCulture));
        return IsGrouped(number.Self) ? number.To(number.Self.ToString().Replace(",", "", StringComparison.Ordinal)) : null;
    }

    /// <summary>Dates of ISO 8601 with the month's name, British or American, and such dates in ISO 8601.</summary>
    public static TextEdit? Dated(in NumberSite number)
    {
        if (number.Self.Length == 10 && DateOnly.TryParseExact(number.Self, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return number.To(number.Below(1, 2) == 0
                ? string.Create(CultureInfo.InvariantCulture, $"{date.Day} {Months[date.Month - 1]} {date.Year}")
                : string.Create(CultureInfo.InvariantCulture, $"{Months[date.Month - 1]} {date.Day}, {date.Year}"));
        }

        var month = Array.IndexOf(Months, number.WordAfter(out var until).ToString()) + 1;
        if (number.Whole is not (>= 1 and <= 31) || month == 0 || until + 5 > number.Text.Length || number.Text[until] != ' ') return null;
        var isYear = int.TryParse(number.Text.AsSpan(until + 1, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year);
        var isEnd = until + 5 == number.Text.Length || !char.IsLetterOrDigit(number.Text[until + 5]);
        return isYear && isEnd && year > 0 && number.Whole <= DateTime.DaysInMonth(year, month)
            ? number.To(string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}-{number.Whole:00}"), until + 5)
            : null;
    }

    /// <summary>Times of 24 hours in 12, and the other way round.</summary>
    public static TextEdit? Timed(in NumberSite number)
    {
        var colon = number.Self.IndexOf(':');
        if (colon < 1 || number.Self.Length != colon + 3
            || !int.TryParse(number.Self[..colon], NumberStyles.None, CultureInfo.InvariantCulture, out var hour) || hour > 23
            || !int.TryParse(number.Self[(colon + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var minute) || minute > 59) return null;
        var half = number.WordAfter(out var until);
        var isMorning = half.Equals("am", StringComparison.OrdinalIgnoreCase);
        if (isMorning || half.Equals("pm", StringComparison.OrdinalIgnoreCase))
            return hour is >= 1 and <= 12 ? number.To(string.Create(CultureInfo.InvariantCulture, $"{hour % 12 + (isMorning ? 0 : 12):00}:{minute:00}"), until) : null;
        return number.To(string.Create(CultureInfo.InvariantCulture, $"{(hour + 11) % 12 + 1}:{minute:00} {(hour < 12 ? "am" : "pm")}"));
    }

    /// <summary>Units in full for their signs, and the other way round.</summary>
    public static TextEdit? Measured(in NumberSite number)
    {
        var unit = number.WordAfter(out var until);
        if (unit.IsEmpty) return null;
        var isOne = number.Self is "1";
        foreach (var (sign, one, many) in Units)
        {
            if (unit.SequenceEqual(sign)) return number.To($"{number.Self} {(isOne ? one : many)}", until);
            if (unit.SequenceEqual(isOne ? one : many)) return number.To($"{number.Self} {sign}", until);
        }

        return null;
    }

    /// <summary>Another digit somewhere, so that it is another number; the first never becomes nought.</summary>
    public static TextEdit? Changed(in NumberSite number)
    {
        var digits = number.Self.ToArray();
        int[] places = [.. Enumerable.Range(0, digits.Length).Where(i => char.IsAsciiDigit(digits[i]))];
        var at = places[number.Below(1, places.Length)];
        var isFirst = at == 0 && digits.Length > 1;
        var digit = digits[at] - '0';
        digits[at] = (char)('0' + (isFirst ? 1 + (digit + number.Below(2, 8)) % 9 : (digit + 1 + number.Below(2, 9)) % 10));
        return number.Self.SequenceEqual(digits) ? null : number.To(new(digits));
    }

    private static string Words(int number) => number < 20 ? Small[number]
        : number % 10 == 0 ? Tens[number / 10]
        : $"{Tens[number / 10]}-{Small[number % 10]}";

    /// <summary>1,000 or 12,345,678: groups of three after the first.</summary>
    private static bool IsGrouped(ReadOnlySpan<char> number)
    {
        var first = number.IndexOf(',');
        if (first is < 1 or > 3 || (number.Length - first) % 4 != 0) return false;
        for (var i = 0; i < number.Length; i++)
        {
            if ((i >= first && (i - first) % 4 == 0) != (number[i] == ',') || (number[i] != ',' && !char.IsAsciiDigit(number[i]))) return false;
        }

        return true;
    }
}
