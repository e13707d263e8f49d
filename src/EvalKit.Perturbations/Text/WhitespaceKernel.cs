using System.Globalization;
using System.Text;

namespace EvalKit;

/// <summary>
/// Changes the white space between words and at the end: doubled spaces, tabs, trailing spaces, line breaks for spaces and the other way
/// round. Words are neither joined nor split. What would happen to each gap, and at which share, is drawn once; a greater share changes
/// more gaps. At any share the first one changes.
/// </summary>
internal sealed class WhitespaceKernel : ITextKernel
{
    public IReadOnlyList<TextEdit> Edit(string text, IReadOnlyList<KeptSpan> kept, in PerturbationContext context)
    {
        if (context.Amount == 0) return [];
        var changes = Changes(text, kept, context.Random);
        var least = changes.Count == 0 ? 0 : changes.Min(change => change.Threshold);
        var share = context.Amount;
        return [.. changes.Where(change => change.Threshold < share || change.Threshold == least).Select(change => change.Edit)];
    }

    private static List<(double Threshold, TextEdit Edit)> Changes(string text, IReadOnlyList<KeptSpan> kept, CounterRandom random)
    {
        var code = new bool[text.Length];
        CodeSpans.Mark(text, code);
        var lineBreak = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        var changes = new List<(double, TextEdit)>();
        var seesWord = false;
        var ordinal = 0L;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && !IsGap(text[i]))
            {
                seesWord = true;
                continue;
            }

            var start = i;
            while (i < text.Length && IsGap(text[i])) i++;
            if (!seesWord) continue;
            var draw = 2 * ordinal++;
            var isFree = !kept.Any(span => span.Touches(start, i) || (start == i && span.End == start && span.Length > 0))
                && !(start < i && code[start]) && !IsGrouping(text, start, i) && !IsCombining(text, i);
            if (isFree) changes.Add((random.UniformAt(draw), new(start, i - start, Other(text[start..i], i == text.Length, lineBreak, random.BelowAt(draw + 1, 4)))));
        }

        return changes;
    }

    private static bool IsGap(char letter) => letter is ' ' or '\t' or '\n' or '\r';

    /// <summary>1 000 is one number.</summary>
    private static bool IsGrouping(string text, int start, int end) =>
        end < text.Length && char.IsNumber(text[start - 1]) && char.IsNumber(text[end]);

    /// <summary>A mark after a space is part of it.</summary>
    private static bool IsCombining(string text, int end) => end < text.Length && Rune.TryGetRuneAt(text, end, out var rune)
        && (Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.Format);

    /// <summary>Another gap, never the same and never empty.</summary>
    private static string Other(string gap, bool isEnd, string lineBreak, int kind)
    {
        if (isEnd) return gap + kind switch { 0 => "  ", 1 => "\t", 2 => lineBreak, _ => " " };
        var breaks = gap.Count(letter => letter == '\n');
        if (breaks == 1) return kind == 0 ? " " : kind == 1 ? "\t" + gap : kind == 2 ? "  " + gap : " " + gap;
        if (breaks > 1) return kind < 2 ? "  " + gap : gap + lineBreak;
        return kind switch { 0 => gap + " ", 1 => gap + "\t", 2 => " " + lineBreak, _ => lineBreak };
    }
}
