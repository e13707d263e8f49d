using System.Buffers;

namespace EvalKit;

/// <summary>
/// What a change of letters or words may not touch, because the answer would no longer be the same: numbers with what is attached to them
/// (<c>41.20</c>, <c>r-0412</c>, <c>12kg</c>), URLs, e-mail addresses, <c>{placeholders}</c> and code in backticks. One pass each, linear
/// in the text.
/// </summary>
internal static class ProtectedSpans
{
    private const int LongestPlaceholder = 64;

    /// <summary>What an ASCII token with a number or an address has at least one of.</summary>
    private static readonly SearchValues<char> Signs = SearchValues.Create("0123456789@:.");

    /// <summary>One flag per UTF-16 character.</summary>
    public static bool[] Of(string text, IReadOnlyList<KeptSpan> kept, bool withNumbers = true)
    {
        var flags = new bool[text.Length];
        foreach (var span in kept) Mark(flags, span.Start, span.End);
        if (System.Text.Ascii.IsValid(text)) MarkSignedTokens(text, flags, withNumbers);
        else MarkTokens(text, flags, withNumbers);
        MarkPlaceholders(text, flags);
        if (text.Contains('`', StringComparison.Ordinal)) CodeSpans.Mark(text, flags);
        return flags;
    }

    public static void Mark(bool[] flags, int start, int end) => flags.AsSpan(start, end - start).Fill(true);

    private static void MarkTokens(string text, bool[] flags, bool withNumbers)
    {
        for (var start = 0; start < text.Length;)
        {
            var end = start;
            while (end < text.Length && !char.IsWhiteSpace(text[end])) end++;
            MarkToken(text, start, end, flags, withNumbers);
            start = end + 1;
        }
    }

    /// <summary>The same, from sign to sign.</summary>
    private static void MarkSignedTokens(string text, bool[] flags, bool withNumbers)
    {
        var done = 0;
        while (text.AsSpan(done).IndexOfAny(Signs) is >= 0 and var offset)
        {
            int start = done + offset, end = start;
            while (start > done && !char.IsWhiteSpace(text[start - 1])) start--;
            while (end < text.Length && !char.IsWhiteSpace(text[end])) end++;
            MarkToken(text, start, end, flags, withNumbers);
            done = end;
        }
    }

    private static void MarkToken(string text, int start, int end, bool[] flags, bool withNumbers)
    {
        if (end > start && IsAddress(text.AsSpan(start, end - start))) Mark(flags, start, end);
        else if (withNumbers) MarkNumbers(text, start, end, flags);
    }

    private static bool IsAddress(ReadOnlySpan<char> token)
    {
        if (token.Contains("://", StringComparison.Ordinal) || token.Contains("www.", StringComparison.OrdinalIgnoreCase)) return true;
        var at = token.IndexOf('@');
        return at > 0 && at < token.Length - 1 && char.IsLetterOrDigit(token[at + 1]);
    }

    /// <summary>Runs of ASCII letters, digits and joiners, and any script's digits, that hold a digit.</summary>
    private static void MarkNumbers(string text, int start, int end, bool[] flags)
    {
        while (start < end)
        {
            var (stop, hasDigit) = (start, false);
            while (stop < end && IsNumberLike(text[stop])) hasDigit |= char.IsNumber(text[stop++]);
            if (hasDigit) Mark(flags, start, stop);
            start = stop + 1;
        }
    }

    private static bool IsNumberLike(char letter) =>
        char.IsAsciiLetterOrDigit(letter) || char.IsNumber(letter) || letter is '_' or '-' or '.' or ',' or ':' or '/' or '+' or '#';

    private static void MarkPlaceholders(string text, bool[] flags)
    {
        var open = -1;
        for (var i = Math.Max(0, text.IndexOf('{', StringComparison.Ordinal)); i < text.Length; i++)
        {
            if (open < 0)
            {
                // Outside, only an opening brace says anything.
                var next = text.IndexOf('{', i);
                if (next < 0) return;
                (open, i) = (next, next);
                continue;
            }

            if (text[i] == '{') open = i;
            else if (text[i] == '}')
            {
                Mark(flags, open, i + 1);
                open = -1;
            }
            else if (i - open > LongestPlaceholder || !IsName(text[i])) open = -1;
        }
    }

    private static bool IsName(char letter) => char.IsLetterOrDigit(letter) || letter is '_' or '-' or '.' or ':' or '$';
}
