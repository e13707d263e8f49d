using System.Buffers;
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
    private static readonly SearchValues<char> Gaps = SearchValues.Create(" \t\n\r");

    public IReadOnlyList<TextEdit> Edit(string text, IReadOnlyList<KeptSpan> kept, in PerturbationContext context)
    {
        if (context.Amount == 0) return [];
        var random = context.Random;
        var picker = new EditPicker(random, context.Amount);
        var isProtected = Protected(text, kept);
        var lineBreak = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        var ordinal = 0L;
        // White space before the first word is indentation, not a gap.
        for (var i = Math.Max(0, text.AsSpan().IndexOfAnyExcept(Gaps)); i < text.Length;)
        {
            var start = text.AsSpan(i).IndexOfAny(Gaps) is >= 0 and var offset ? i + offset : text.Length;
            i = text.AsSpan(start).IndexOfAnyExcept(Gaps) is >= 0 and var length ? start + length : text.Length;
            if (start == 0) break;
            var draw = 2 * ordinal++;
            var isFree = start < i ? !isProtected.AsSpan(start, i - start).Contains(true) && !IsGrouping(text, start, i) && !IsCombining(text, i) : !kept.Any(span => span.End == start);
            if (isFree && picker.Wants(draw)) picker.Add(new TextEdit(start, i - start, Other(text[start..i], i == text.Length, lineBreak, random.BelowAt(draw + 1, 4))));
            if (i == text.Length && start == i) break;
        }

        return picker.Edits();
    }

    private static bool[] Protected(string text, IReadOnlyList<KeptSpan> kept)
    {
        var flags = new bool[text.Length];
        foreach (var span in kept) ProtectedSpans.Mark(flags, span.Start, span.End);
        CodeSpans.Mark(text, flags);
        return flags;
    }

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
