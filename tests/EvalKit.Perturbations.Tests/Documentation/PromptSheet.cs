using EvalKit.Media;

namespace EvalKit.Perturbations.Tests;

/// <summary>One member on one prompt: a row for each severity from 0 on, in it the pictures that are sent, as large as the bytes allow.</summary>
internal static class PromptSheet
{
    private const int Gap = 4;

    private static readonly int[] Heights = [72, 64, 56, 48, 40, 32, 24];

    public static byte[] Of(Perturbation member, Func<int, Prompt> promptOf)
    {
        foreach (var height in Heights)
        {
            var file = PngCodec.Encode(Draw(member, promptOf(height), height));
            if (file.Length <= ContactSheet.MaxBytes) return file;
        }

        throw new InvalidOperationException($"The sheet of {member.Name} has more than {ContactSheet.MaxBytes} bytes even at {Heights[^1]} pixels.");
    }

    private static PixelBuffer Draw(Perturbation member, Prompt prompt, int height)
    {
        var severities = (int)member.Scale.SeverityAt(member.Scale.MaxTicks);
        var rows = Enumerable.Range(0, severities + 1)
            .Select(severity => PerturbationChain.Of(member.At(member.Scale.TicksAtMost(severity))).Apply(prompt, "sheet", 5).Images.Select(image => Low(image.Decode(), height)).ToList())
            .ToList();
        // A prompt without a picture has an empty row.
        var sheet = Pictures.Flat(Math.Max(1, rows.Max(row => row.Sum(picture => picture.Width + Gap) - Gap)), rows.Count * (height + Gap) - Gap, 255);
        for (var severity = 0; severity < rows.Count; severity++)
        {
            var left = 0;
            foreach (var picture in rows[severity])
            {
                for (var y = 0; y < picture.Height; y++) picture.Row(y).CopyTo(sheet.Row(severity * (height + Gap) + y)[(left * 4)..]);
                left += picture.Width + Gap;
            }
        }

        return sheet;
    }

    private static PixelBuffer Low(PixelBuffer picture, int height) =>
        picture.Height <= height ? picture : picture.Resize(Math.Max(1, picture.Width * height / picture.Height), height, ResizeFilter.Box);
}
