namespace EvalKit;

/// <summary>Digits and signs for the letters they resemble.</summary>
internal static class Leetspeak
{
    private static readonly Dictionary<char, string[]> Signs = new()
    {
        ['a'] = ["4", "@"], ['b'] = ["8"], ['e'] = ["3"], ['g'] = ["9"], ['i'] = ["1", "!"], ['l'] = ["1"], ['o'] = ["0"], ['s'] = ["5", "$"], ['t'] = ["7"], ['z'] = ["2"],
    };

    public static LetterForms Forms { get; } = LetterForms.Instead(letter => Signs.GetValueOrDefault((char)(letter | ' '), []));

    public static TextEdit? Change(in LetterSite letter) => letter.Length == 1 && Signs.TryGetValue((char)(letter.Self[0] | ' '), out var signs) && letter.Self[0] < 128
        ? letter.To(letter.AnyOf<string>(1, signs))
        : null;
}
