namespace EvalKit;

/// <summary>Whether what a model gave can stand for the text.</summary>
internal static class WordingCheck
{
    /// <summary>What is wrong with a wording, as the end of a sentence; null where nothing is.</summary>
    /// <param name="source">The text.</param>
    /// <param name="wording">What was made of it.</param>
    /// <param name="kept">What has to stay by <c>.Keep</c>.</param>
    public static string? ProblemOf(string source, string wording, IEnumerable<string> kept)
    {
        if (FormProblemOf(source, wording) is { } problem) return problem;
        if (wording == source) return "it is the text itself, unchanged";
        if (kept.FirstOrDefault(piece => !wording.Contains(piece, StringComparison.Ordinal)) is { } lost) return $"it lacks \"{VisibleText.Of(lost, 60)}\", which has to stay";
        if (ProtectedPieces(source).FirstOrDefault(piece => !wording.Contains(piece, StringComparison.Ordinal)) is { } gone) return $"it lacks \"{VisibleText.Of(gone, 60)}\"";
        return ProtectedPieces(wording).FirstOrDefault(piece => !source.Contains(piece, StringComparison.Ordinal)) is { } added ? $"it adds \"{VisibleText.Of(added, 60)}\"" : null;
    }

    /// <summary>The same, of a text that is only on the way to a wording.</summary>
    public static string? FormProblemOf(string source, string wording)
    {
        if (string.IsNullOrWhiteSpace(wording)) return "it is empty";
        if (wording.EnumerateRunes().Contains(System.Text.Rune.ReplacementChar) && !source.Contains('\uFFFD')) return "it is not Unicode";
        var (least, most) = (source.Length / 8, Math.Min(WordingsFile.MaxText, (4 * source.Length) + 200));
        return wording.Length < least || wording.Length > most
            ? FormattableString.Invariant($"it has {wording.Length} characters, and {least} to {most} are to be expected of a text of {source.Length}")
            : null;
    }

    /// <summary>Numbers with what is attached to them, addresses, placeholders and code, without what ends a sentence.</summary>
    public static IEnumerable<string> ProtectedPieces(string text)
    {
        var flags = ProtectedSpans.Of(text, []);
        for (var start = 0; start < text.Length;)
        {
            if (!flags[start])
            {
                start++;
                continue;
            }

            var end = start;
            while (end < text.Length && flags[end]) end++;
            var piece = text[start..end].Trim(',', '.', ':', ';', '!', '?', '(', ')', '/', '-', '"', '\'');
            if (piece.Length > 0) yield return piece;
            start = end;
        }
    }
}
