using EvalKit.Media;

namespace EvalKit.Perturbations.Tests;

/// <summary>One member on one picture: severities 0 to 5 side by side, as large as <see cref="MaxBytes"/> allow.</summary>
internal static class ContactSheet
{
    public const int MaxBytes = 60 * 1024;

    private const int Gap = 4;

    private static readonly int[] Sides = [144, 128, 112, 96, 80, 72, 64, 56, 48];

    public static byte[] Of(Perturbation member)
    {
        foreach (var side in Sides)
        {
            var file = PngCodec.Encode(Draw(member, side));
            if (file.Length <= MaxBytes) return file;
        }

        throw new InvalidOperationException($"The contact sheet of {member.Name} has more than {MaxBytes} bytes even at {Sides[^1]} pixels.");
    }

    private static PixelBuffer Draw(Perturbation member, int side)
    {
        var clean = Prompt.User("?").Image(Image.FromPixels(Landscape.Of(side)));
        var severities = (int)member.Scale.SeverityAt(member.Scale.MaxTicks);
        var sheet = Pictures.Flat((severities + 1) * (side + Gap) - Gap, side, 255);
        for (var severity = 0; severity <= severities; severity++)
        {
            var chain = PerturbationChain.Of(member.At(member.Scale.TicksAtMost(severity)));
            Paste(chain.Apply(clean, "contact-sheet", 5).Images[0].Decode(), sheet, severity * (side + Gap), side);
        }

        return sheet;
    }

    /// <summary>In the middle of its square; made smaller where it got larger.</summary>
    private static void Paste(PixelBuffer picture, PixelBuffer sheet, int left, int side)
    {
        var longer = Math.Max(picture.Width, picture.Height);
        if (longer > side) picture = picture.Resize(Math.Max(1, picture.Width * side / longer), Math.Max(1, picture.Height * side / longer), ResizeFilter.Box);
        int x = left + (side - picture.Width) / 2, y = (side - picture.Height) / 2;
        for (var row = 0; row < picture.Height; row++) picture.Row(row).CopyTo(sheet.Row(y + row)[(x * 4)..]);
    }
}
