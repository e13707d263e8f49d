namespace EvalKit;

/// <summary>What a reader of scanned pages takes letters for: other letters of much the same drawing.</summary>
internal static class OcrConfusions
{
    private static readonly Dictionary<char, string[]> Single = new()
    {
        ['a'] = ["o", "e"], ['b'] = ["h", "6"], ['c'] = ["e", "o"], ['d'] = ["cl"], ['e'] = ["c", "o"], ['f'] = ["t", "r"], ['g'] = ["q", "9"], ['h'] = ["b", "li"],
        ['i'] = ["l", "j", "1"], ['j'] = ["i"], ['k'] = ["lc"], ['l'] = ["1", "I", "i"], ['m'] = ["rn"], ['n'] = ["ri", "u"], ['o'] = ["0", "c"], ['q'] = ["g"],
        ['r'] = ["f"], ['s'] = ["5", "8"], ['t'] = ["f", "l"], ['u'] = ["ii", "v"], ['v'] = ["y", "u"], ['w'] = ["vv"], ['y'] = ["v"], ['z'] = ["2"],
        ['A'] = ["4"], ['B'] = ["8", "R"], ['C'] = ["G", "("], ['D'] = ["O", "0"], ['E'] = ["F"], ['F'] = ["P"], ['G'] = ["C", "6"], ['H'] = ["N"], ['I'] = ["l", "1"],
        ['M'] = ["N"], ['N'] = ["M"], ['O'] = ["0", "Q"], ['P'] = ["F"], ['Q'] = ["O"], ['S'] = ["5", "8"], ['T'] = ["I"], ['U'] = ["V"], ['V'] = ["U"], ['W'] = ["VV"],
        ['Z'] = ["2"],
    };

    private static readonly Dictionary<(char, char), string> Pairs = new()
    {
        [('r', 'n')] = "m", [('c', 'l')] = "d", [('v', 'v')] = "w", [('l', 'i')] = "h", [('r', 'i')] = "n", [('i', 'i')] = "u", [('f', 'i')] = "\uFB01", [('f', 'l')] = "\uFB02",
    };

    public static TextEdit? Change(in LetterSite letter)
    {
        if (letter.Length != 1) return null;
        if (letter.Next is { Length: 1 } next && Pairs.TryGetValue((letter.Self[0], next[0]), out var one)) return letter.WithNextTo(one);
        return Single.TryGetValue(letter.Self[0], out var others) ? letter.To(letter.AnyOf<string>(1, others)) : null;
    }
}
