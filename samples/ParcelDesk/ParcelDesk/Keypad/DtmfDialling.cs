namespace ParcelDesk;

/// <summary>How a number is keyed in: what <see cref="DtmfSynthesizer"/> needs to render it, the same every time.</summary>
/// <param name="Keys">The keys: 0 to 9, A to D, star, hash.</param>
/// <param name="Seed">Seed of the jitter and the background.</param>
/// <param name="ToneMilliseconds">Length of each tone.</param>
/// <param name="GapMilliseconds">Silence before, between and after the tones.</param>
/// <param name="LevelDb">Level of the stronger tone, in dB of full scale.</param>
/// <param name="TwistDb">Column tone against row tone, in dB.</param>
/// <param name="BackgroundDb">Level of the background noise, in dB of full scale; -120 is none.</param>
public sealed record DtmfDialling(
    string Keys,
    long Seed,
    int ToneMilliseconds = 80,
    int GapMilliseconds = 60,
    double LevelDb = -9,
    double TwistDb = 0,
    double BackgroundDb = -120);
