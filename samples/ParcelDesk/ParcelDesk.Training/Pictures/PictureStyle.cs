namespace ParcelDesk.Training;

/// <summary>How a postcode is written and photographed; one of three difficulties.</summary>
internal sealed record PictureStyle(
    string Difficulty,
    (double Low, double High) Size,
    (double Low, double High) SizeSpread,
    double Slant,
    double SlantSpread,
    (double Low, double High) Gap,
    int Drop,
    (int Low, int High) Contrast,
    int Shade,
    double Specks)
{
    public static readonly PictureStyle[] All =
    [
        new("easy", (0.95, 1.15), (0.95, 1.05), 0.1, 0.03, (4, 9), 1, (200, 235), 0, 0),
        new("medium", (0.85, 1.2), (0.88, 1.12), 0.3, 0.08, (1, 6), 3, (110, 200), 20, 0.001),
        new("hard", (0.72, 1.0), (0.88, 1.12), 0.4, 0.1, (-0.9, 2.5), 3, (50, 110), 30, 0.002),
    ];
}
