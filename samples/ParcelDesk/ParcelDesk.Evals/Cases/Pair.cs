namespace ParcelDesk.Evals;

/// <summary>A picture of a postcode and the tones of the same one, or of another.</summary>
public sealed record Pair(string Id, string Picture, string Agree, Difficulty Difficulty, DtmfDialling Dialling)
{
    public Image Photo => Image.Load(CaseFiles.PathOf($"postcodes/{Picture}.png"));

    public AudioClip Clip => Sound.Of(Dialling);
}
