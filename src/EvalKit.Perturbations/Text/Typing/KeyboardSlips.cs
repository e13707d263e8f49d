namespace EvalKit;

/// <summary>
/// A typist's slips: a neighbouring key, two letters swapped, one left out, one doubled. Half of all slips hit a neighbouring key; the other
/// kinds share the rest.
/// </summary>
internal static class KeyboardSlips
{
    public static LetterChange On(KeyboardLayout layout)
    {
        var keys = KeyboardKeys.Of(layout);
        return (in letter) => Slip(letter, keys);
    }

    private static TextEdit? Slip(in LetterSite letter, KeyboardKeys keys)
    {
        var self = letter.Self;
        switch (letter.Below(1, 6))
        {
            case 0 when letter.Next is { Length: > 0 } next && !self.SequenceEqual(next):
                return letter.WithNextTo(string.Concat(next, self));
            // Never the first letter, or a short word could vanish.
            case 1 when letter.FollowsLetter:
                return letter.To("");
            case 2:
                return letter.To(string.Concat(self, self));
            default:
                var beside = self.Length == 1 ? keys.Beside(self[0]) : [];
                return letter.To(beside.Length == 0 ? string.Concat(self, self) : beside[letter.Below(2, beside.Length)]);
        }
    }
}
