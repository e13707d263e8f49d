namespace ParcelDesk;

/// <summary>The keys heard in a clip, in order.</summary>
public sealed class DtmfReading
{
    private readonly List<KeyPress> _presses;

    internal DtmfReading(List<KeyPress> presses) => _presses = presses;

    /// <summary>All keys, including star, hash and A to D.</summary>
    public string Keys => Pick(0, null);

    /// <summary>The digits among the keys: callers often end with hash.</summary>
    public string Digits => DigitsOf(Keys);

    internal string PickDigits(double temperature, SplitMix? chance) => DigitsOf(Pick(temperature, chance));

    private static string DigitsOf(string keys) => string.Concat(keys.Where(char.IsAsciiDigit));

    private string Pick(double temperature, SplitMix? chance) =>
        string.Concat(_presses.Select(p => KeypadLayout.Keys[chance is null ? p.Key : Choice.Pick(p.Scores(), temperature, chance)]));
}
