namespace ParcelDesk;

/// <summary>Renders keypad tones. The same dialling gives the same samples on every platform.</summary>
public static class DtmfSynthesizer
{
    /// <summary>Tones and pauses vary by this share of their length, as fingers do.</summary>
    private const double Jitter = 0.15;

    private const double RampSeconds = 0.003;

    /// <summary>Mono samples between -1 and 1.</summary>
    /// <exception cref="ArgumentException">A key is not on the keypad.</exception>
    public static float[] Render(DtmfDialling dialling, int sampleRate = 8_000)
    {
        ArgumentNullException.ThrowIfNull(dialling);
        ArgumentOutOfRangeException.ThrowIfLessThan(sampleRate, 8_000);
        var chance = new SplitMix((ulong)dialling.Seed);
        var sound = new List<float>();
        foreach (var key in dialling.Keys)
        {
            AddSilence(sound, chance, dialling.GapMilliseconds, sampleRate);
            AddTone(sound, chance, key, dialling, sampleRate);
        }

        AddSilence(sound, chance, dialling.GapMilliseconds, sampleRate);
        AddBackground(sound, chance, dialling.BackgroundDb);
        return [.. sound];
    }

    private static void AddSilence(List<float> sound, SplitMix chance, int milliseconds, int sampleRate)
    {
        for (var left = Length(chance, milliseconds, sampleRate); left > 0; left--)
            sound.Add(0);
    }

    private static void AddTone(List<float> sound, SplitMix chance, char key, DtmfDialling dialling, int sampleRate)
    {
        var index = KeypadLayout.Keys.IndexOf(key, StringComparison.Ordinal);
        if (index < 0)
            throw new ArgumentException($"Keys contains '{key}', expected only {KeypadLayout.Keys}", nameof(dialling));
        var (row, column) = ((double)KeypadLayout.Rows[index / 4], (double)KeypadLayout.Columns[index % 4]);
        var level = Amplitude(dialling.LevelDb) / 2;
        var rowLevel = level * Amplitude(-Math.Max(0, dialling.TwistDb));
        var columnLevel = level * Amplitude(Math.Min(0, dialling.TwistDb));
        var length = Length(chance, dialling.ToneMilliseconds, sampleRate);
        var (rowPhase, columnPhase) = (chance.NextUnit(), chance.NextUnit());
        var ramp = RampSeconds * sampleRate;
        for (var i = 0; i < length; i++)
        {
            var edge = Math.Min(1, Math.Min(i + 1, length - i) / ramp);
            var value = (rowLevel * FixedOrderMath.SineOfTurns((row * i / sampleRate) + rowPhase))
                + (columnLevel * FixedOrderMath.SineOfTurns((column * i / sampleRate) + columnPhase));
            sound.Add((float)(edge * value));
        }
    }

    private static void AddBackground(List<float> sound, SplitMix chance, double level)
    {
        if (level <= -120)
            return;
        var amplitude = Amplitude(level);
        for (var i = 0; i < sound.Count; i++)
            sound[i] = (float)Math.Clamp(sound[i] + (amplitude * chance.NextBell()), -1, 1);
    }

    private static int Length(SplitMix chance, int milliseconds, int sampleRate) =>
        (int)(milliseconds * chance.NextBetween(1 - Jitter, 1 + Jitter) * sampleRate / 1000);

    /// <summary>10 to the power of decibels over 20.</summary>
    private static double Amplitude(double decibels) => FixedOrderMath.Exp(decibels * 0.11512925464970228420);
}
