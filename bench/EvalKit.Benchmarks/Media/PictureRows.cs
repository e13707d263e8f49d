using System.Text.Json.Nodes;
using EvalKit.Media;

namespace EvalKit.Benchmarks;

/// <summary>Writing and reading PNG beside OpenCV and Pillow.</summary>
internal static class PictureRows
{
    private static readonly (string Library, int Level)[] Writers = [("opencv", 1), ("opencv", 6), ("pillow", 6)];

    /// <summary>Rows for the pictures that the peer has drawn.</summary>
    public static IReadOnlyList<MediaRow> Of(string folder, JsonArray pictures)
    {
        var rows = new List<MediaRow>();
        foreach (var picture in pictures.OfType<JsonObject>())
        {
            var name = picture["name"]!.GetValue<string>();
            var path = Path.Combine(folder, name);
            var (width, height) = (picture["width"]!.GetValue<int>(), picture["height"]!.GetValue<int>());
            var pixels = new PixelBuffer(width, height, File.ReadAllBytes(path + ".rgba"));
            File.WriteAllBytes(path + ".evalkit.png", PngCodec.Encode(pixels));
            rows.AddRange(Writers.Select(writer => Write(name, pixels, writer.Library, writer.Level)));
            rows.Add(Read(name, pixels, path, "opencv1", "opencv"));
            rows.Add(Read(name, pixels, path, "opencv6", "opencv"));
            rows.Add(Read(name, pixels, path, "evalkit", "opencv"));
            rows.Add(Read(name, pixels, path, "evalkit", "pillow"));
        }

        return rows;
    }

    private static MediaRow Write(string name, PixelBuffer pixels, string library, int level) => new(
        $"write {name}",
        () => PngCodec.Encode(pixels).Length,
        $"{library}, level {level}",
        new() { ["library"] = library, ["do"] = "encode", ["picture"] = name, ["level"] = level },
        Millions(pixels));

    private static MediaRow Read(string name, PixelBuffer pixels, string path, string writer, string library)
    {
        var file = File.ReadAllBytes($"{path}.{writer}.png");
        return new(
            $"read {name}.{writer}",
            () =>
            {
                PngCodec.Instance.Decode(file, MediaLimits.Default);
                return file.Length;
            },
            library,
            new() { ["library"] = library, ["do"] = "decode", ["file"] = $"{path}.{writer}.png" },
            Millions(pixels));
    }

    private static double Millions(PixelBuffer pixels) => pixels.Width * pixels.Height / 1e6;
}
