using System.Buffers;

namespace EvalKit;

/// <summary>
/// Changes a share of the numbers: digits with single separators within, and no letter, digit or joiner at their ends. URLs, e-mail
/// addresses, placeholders and code stay.
/// </summary>
internal sealed class NumberKernel(NumberChange change) : ITextKernel
{
    private const long Draws = 4;

    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789");

    public IReadOnlyList<TextEdit> Edit(string text, IReadOnlyList<KeptSpan> kept, in PerturbationContext context)
    {
        if (context.Amount == 0) return [];
        var random = context.Random;
        var picker = new EditPicker(random, context.Amount);
        var isProtected = ProtectedSpans.Of(text, kept, withNumbers: false);
        var ordinal = 0L;
        var done = 0;
        for (var at = 0; text.AsSpan(at).IndexOfAny(Digits) is >= 0 and var offset;)
        {
            var start = at + offset;
            at = EndOf(text, start);
            var isAlone = (start == 0 || !IsJoined(text[start - 1])) && (at == text.Length || !IsJoined(text[at]));
            if (!isAlone || start < done) continue;
            var draw = ordinal++ * Draws;
            if (isProtected.AsSpan(start, at - start).Contains(true)) continue;
            // Which places there are must not depend on the severity, so the change is looked at first.
            if (change(new NumberSite(text, start, at, random, draw)) is not { } edit || isProtected.AsSpan(edit.Start, edit.Length).Contains(true)) continue;
            done = edit.End;
            if (picker.Wants(draw)) picker.Add(edit);
        }

        return picker.Edits();
    }

    private static int EndOf(string text, int start)
    {
        var end = start;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || (IsSeparator(text[end]) && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1])))) end++;
        return end;
    }

    private static bool IsSeparator(char letter) => letter is '.' or ',' or ':' or '-' or '/';

    private static bool IsJoined(char letter) => char.IsLetterOrDigit(letter) || letter is '_' or '-' or '/' or '#' or '+' or '\\' or '^' or '=' or '*';
}
