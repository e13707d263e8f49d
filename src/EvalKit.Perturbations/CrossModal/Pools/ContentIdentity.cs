using System.Runtime.InteropServices;
using EvalKit.Media;

namespace EvalKit;

/// <summary>What tells contents apart whatever their files: pixels, samples, characters. A format that no codec decodes goes by its bytes.</summary>
internal static class ContentIdentity
{
    public static ContentHash Of(Image picture) => MediaCodecs.CanDecodeImage(picture.Bytes.Span) ? Of(picture.Decode()) : picture.Hash;

    public static ContentHash Of(AudioClip clip) => MediaCodecs.CanDecodeAudio(clip.Bytes.Span) ? Of(clip.Decode()) : clip.Hash;

    public static ContentHash Of(string text) => ContentHash.Of(text);

    public static ContentHash Of(PixelBuffer pixels) =>
        ContentHash.Of(FormattableString.Invariant($"{pixels.Width} {pixels.Height} {ContentHash.Of(pixels.Rgba)}"));

    public static ContentHash Of(SampleBuffer samples) => ContentHash.Of(FormattableString.Invariant(
        $"{samples.SampleRate} {samples.Channels} {ContentHash.Of(MemoryMarshal.AsBytes<float>(samples.Samples))}"));
}
