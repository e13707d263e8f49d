namespace ParcelDesk;

/// <summary>What was read from a picture: for each digit found, from left to right, the scores of 0 to 9.</summary>
public sealed class PostcodeReading
{
    private readonly float[][] _scores;

    internal PostcodeReading(float[][] scores) => _scores = scores;

    /// <summary>The most likely digits; empty when nothing could be read.</summary>
    public string Text => Pick(0, null);

    /// <summary>Whether exactly five digits were found.</summary>
    public bool IsComplete => _scores.Length == PictureSegmenter.Expected;

    public int DigitCount => _scores.Length;

    /// <summary>Natural-logarithm scores, up to a constant, of the digits 0 to 9 at one position.</summary>
    public ReadOnlySpan<float> Scores(int position) => _scores[position];

    internal string Pick(double temperature, SplitMix? chance) =>
        string.Concat(_scores.Select(scores => (char)('0' + Choice.Pick(scores, temperature, chance))));
}
