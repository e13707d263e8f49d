using FsCheck;
using FsCheck.Fluent;

namespace EvalKit.Media.Tests;

/// <summary>Pictures of all shapes and kinds, made from a seed so that a failure prints short.</summary>
public static class Pictures
{
    public sealed record Recipe(int Width, int Height, Content Content, uint Seed);

    public enum Content
    {
        Flat,
        Grey,
        GreyWithAlpha,
        OpaqueNoise,
        Noise,
        Smooth,
        Stripes,
        RareColours,
    }

    public static Arbitrary<Recipe> Any { get; } = (
        from width in Gen.OneOf(Gen.Choose(1, 4), Gen.Choose(1, 70), Gen.Choose(300, 700))
        from height in Gen.OneOf(Gen.Choose(1, 4), Gen.Choose(1, 70))
        from content in Gen.Elements(Enum.GetValues<Content>())
        from seed in Gen.Choose(0, int.MaxValue)
        select new Recipe(width, height, content, (uint)seed)).ToArbitrary();

    public static PixelBuffer Make(Recipe recipe)
    {
        var pixels = new PixelBuffer(recipe.Width, recipe.Height);
        var state = recipe.Seed;
        for (var y = 0; y < pixels.Height; y++)
        {
            var row = pixels.Row(y);
            for (var x = 0; x < pixels.Width; x++) Fill(recipe, x, y, ref state).CopyTo(row[(x * 4)..]);
        }

        return pixels;
    }

    /// <summary>A small generator of its own, so that the pictures never change with the runtime.</summary>
    public static uint Next(ref uint state)
    {
        state += 0x9E3779B9;
        var mixed = (state ^ (state >> 16)) * 0x21F0AAAD;
        mixed = (mixed ^ (mixed >> 15)) * 0x735A2D97;
        return mixed ^ (mixed >> 15);
    }

    private static byte[] Fill(Recipe recipe, int x, int y, ref uint state)
    {
        var chance = Next(ref state);
        var (a, b, c, d) = ((byte)chance, (byte)(chance >> 8), (byte)(chance >> 16), (byte)(chance >> 24));
        var seed = (byte)recipe.Seed;
        return recipe.Content switch
        {
            Content.Flat => [seed, (byte)(seed * 3), (byte)(seed * 5), 255],
            Content.Grey => [a, a, a, 255],
            Content.GreyWithAlpha => [a, a, a, b],
            Content.OpaqueNoise => [a, b, c, 255],
            Content.Noise => [a, b, c, d],
            Content.Smooth => [(byte)(x + y + (a & 3)), (byte)((2 * x) - y), (byte)(y + (b & 1)), 255],
            Content.Stripes => (x / 5 + y / 3) % 2 == 0 ? [seed, 0, 255, 255] : [0, seed, 9, (byte)(255 - (seed & 1))],
            _ => chance % 50 == 0 ? [a, b, c, 255] : [200, 200, 201, 255],
        };
    }
}
