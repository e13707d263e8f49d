namespace ParcelDesk.Training;

/// <summary>A postcode keyed in over the phone, with what the synthesiser needs to render it.</summary>
internal sealed record KeyedCase(string Id, string Postcode, string Difficulty, DtmfDialling Dialling);
