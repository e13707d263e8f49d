using System.Text.Json;

namespace EvalKit.Extensibility;

/// <summary>Modalities as they stand in a journal: <c>audio+image</c>.</summary>
internal static class ModalityFormat
{
    public static Modality Read(ref Utf8JsonReader reader)
    {
        var modality = Modality.None;
        foreach (var name in reader.Text().Split('+'))
        {
            modality |= name switch
            {
                "none" => Modality.None,
                "text" => Modality.Text,
                "audio" => Modality.Audio,
                "image" => Modality.Image,
                _ => throw new FormatException($"'{name}' is not a modality: expected text, audio or image."),
            };
        }

        return modality;
    }
}
