namespace ParcelDesk.Evals;

/// <summary>A picture of five handwritten digits. Hard ones touch, lean, are small or faint.</summary>
public sealed record Postcode(string Id, [property: System.Text.Json.Serialization.JsonPropertyName("postcode")] string Digits, Difficulty Difficulty, string File)
{
    public Image Photo => Image.Load(CaseFiles.PathOf(File));
}
