namespace ParcelDesk;

/// <summary>
/// Hears which keys were pressed on a telephone, from 8 to 48 kHz. Tones of 40 ms and pauses of 30 ms are enough;
/// holds no state and is safe for concurrent use.
/// </summary>
public sealed class DtmfDecoder
{
    /// <summary>A key counts after two equal blocks and ends after two others.</summary>
    private const int Confirmations = 2;

    private const int LowestRate = 8_000;
    private const int HighestRate = 48_000;

    /// <summary>20 ms tells 697 from 770 Hz; blocks start every 10 ms.</summary>
    private readonly int _blocksPerSecond = 100;

    /// <summary>Whether a rate, in samples a second, is from 8,000 to 48,000.</summary>
    public static bool Supports(int sampleRate) => sampleRate is >= LowestRate and <= HighestRate;

    /// <summary>Decodes one channel of samples between -1 and 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The rate is not from 8,000 to 48,000 samples a second.</exception>
    public DtmfReading Decode(ReadOnlySpan<float> samples, int sampleRate)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(sampleRate, LowestRate);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(sampleRate, HighestRate);
        Span<Goertzel> rows = stackalloc Goertzel[4];
        Span<Goertzel> columns = stackalloc Goertzel[4];
        for (var i = 0; i < 4; i++)
        {
            rows[i] = new Goertzel(KeypadLayout.Rows[i], sampleRate);
            columns[i] = new Goertzel(KeypadLayout.Columns[i], sampleRate);
        }

        var hop = sampleRate / _blocksPerSecond;
        var presses = new List<KeyPress>();
        KeyPress? current = null;
        int candidate = -1, run = 0;
        for (var start = 0; start + (2 * hop) <= samples.Length; start += hop)
        {
            var frame = new ToneFrame(samples.Slice(start, 2 * hop), rows, columns);
            run = frame.Key == candidate ? run + 1 : 1;
            candidate = frame.Key;
            if (run >= Confirmations && candidate != (current?.Key ?? -1))
            {
                current = candidate < 0 ? null : new KeyPress(candidate);
                if (current is not null)
                    presses.Add(current);
            }

            if (current is not null && frame.Key == current.Key)
                current.Hear(frame);
        }

        return new DtmfReading(presses);
    }
}
