namespace EvalKit;

/// <summary>
/// A word stored backwards within a right-to-left override, so that it is shown as it was (Boucher et al., 2022). Words of left-to-right
/// alphabets alone.
/// </summary>
internal static class BidiOverrides
{
    private const char RightToLeftOverride = '\u202E';
    private const char PopDirection = '\u202C';

    /// <summary>Where Hebrew begins; before, all alphabets are written from left to right.</summary>
    private const char FirstRightToLeft = '\u0590';

    public static TextEdit? Change(in WordSite word)
    {
        if (word.Self.ContainsAnyExceptInRange('\0', (char)(FirstRightToLeft - 1))) return null;
        var letters = word.Letters();
        if (letters.Count < 2) return null;
        return word.To(string.Create(word.Length + 2, word.Self, (to, self) =>
        {
            to[0] = RightToLeftOverride;
            var written = 1;
            for (var i = letters.Count - 1; i >= 0; written += letters[i].Length, i--) self.Slice(letters[i].Start, letters[i].Length).CopyTo(to[written..]);
            to[written] = PopDirection;
        }));
    }
}
