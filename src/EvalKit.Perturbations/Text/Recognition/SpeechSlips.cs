namespace EvalKit;

/// <summary>What spontaneous speech has and a transcript keeps: fillers, repeated words, false starts.</summary>
internal static class SpeechSlips
{
    private static readonly string[] Fillers = ["um", "uh", "er", "hmm", "like", "well", "you know", "I mean", "sort of"];

    /// <summary>A filler between two words.</summary>
    public static TextEdit? Filler(in GapSite gap)
    {
        var filler = gap.AnyOf<string>(1, Fillers);
        return gap.To(gap.Below(2, 2) == 0 ? $" {filler}, " : $" {filler} ");
    }

    /// <summary>A word twice.</summary>
    public static TextEdit? Repeat(in WordSite word) => word.To(string.Concat(word.Self, " ", word.Self));

    /// <summary>A word that is broken off and begun again.</summary>
    public static TextEdit? FalseStart(in WordSite word)
    {
        var letters = word.Letters();
        if (letters.Count < 3) return null;
        var end = letters[word.Below(1, Math.Min(3, letters.Count - 2))].End;
        return word.To(string.Concat(word.Self[..end], "- ", word.Self));
    }
}
