using System.Text.Json.Serialization;

namespace ParcelDesk.Evals;

/// <summary>A postcode keyed in over the phone, as the tones that arrive. Hard ones are short, faint or twisted.</summary>
public sealed record KeyedPostcode(string Id, [property: JsonPropertyName("postcode")] string Digits, Difficulty Difficulty, DtmfDialling Dialling)
{
    public AudioClip Clip => Sound.Of(Dialling);
}
