using FsCheck;
using FsCheck.Fluent;

namespace EvalKit.Media.Tests;

public sealed class PngCodecTests
{
    public sealed class Encode
    {
        [Fact]
        public void Any_picture_decodes_to_itself() => Prop.ForAll(Pictures.Any, recipe =>
        {
            var pixels = Pictures.Make(recipe);

            var decoded = PngCodec.Instance.Decode(PngCodec.Encode(pixels), MediaLimits.Default);

            return decoded.Width == pixels.Width && decoded.Height == pixels.Height && decoded.Rgba.AsSpan().SequenceEqual(pixels.Rgba);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));
    }
}
