using System.Buffers;
using System.Runtime.InteropServices;
using EvalKit.Media;

namespace EvalKit;

/// <summary>
/// ImageNet-C's zoom blur: the mean of the picture and of its middle enlarged by factors from 1 to a largest one. Half of every mean of
/// two neighbours is summed apart from the other half, so that a pixel of a layer is one product of eight lanes. The published sets round
/// the middle to whole pixels, which moves it by up to half a pixel; the member enlarges about the centre.
/// </summary>
internal static class ZoomBlurKernel
{
    private const int Ticks = 1000;

    private static readonly SeverityRows Layers = new(12, 12, 16, 11, 13, 11);
    private static readonly SeverityRows MildLayers = new(7, 7, 12, 16, 21, 26);

    public static PixelBuffer Apply(PixelBuffer source, PerturbationContext context, CorruptionSet set)
    {
        if (context.Amount == 1) return source;
        var layers = (int)((set == CorruptionSet.Cifar10C ? MildLayers : Layers).At(context.Severity) + 0.5);
        return Blur(source, context.Amount, layers, set != CorruptionSet.Scaled);
    }

    internal static PixelBuffer Blur(PixelBuffer source, double largest, int layers, bool isPublished) => AlphaWeighting.Apply(
        source, (from, to, width, height) => Filter(from, to, width, height, largest, layers, isPublished));

    private static void Filter(
        ReadOnlySpan<byte> source, Span<byte> result, int width, int height, double largest, int layers, bool isPublished)
    {
        Span<ZoomAxis> across = stackalloc ZoomAxis[layers], down = stackalloc ZoomAxis[layers];
        // As NumPy counts: a step is what is left of it beside 1. A last digit decides how many rows some layers have.
        var step = 1 + (Math.Floor((largest - 1) * Ticks + 0.5) / Ticks / (layers - 1)) - 1;
        for (var i = 0; i < layers; i++)
        {
            var zoom = 1 + i * step;
            across[i] = isPublished ? ZoomAxis.Published(width, zoom) : ZoomAxis.Centred(width, zoom);
            down[i] = isPublished ? ZoomAxis.Published(height, zoom) : ZoomAxis.Centred(height, zoom);
        }

        // The picture itself is a layer more; it takes what the division leaves over.
        int share = (1 << 16) / (layers + 1), own = (1 << 16) - share * layers;
        var places = ArrayPool<int>.Shared.Rent(layers * width);
        var weights = ArrayPool<ushort>.Shared.Rent(layers * width * 8);
        for (var i = 0; i < layers; i++) across[i].Fill(share, places.AsSpan(i * width, width), weights.AsSpan(i * width * 8, width * 8));
        var memory = ArrayPool<ushort>.Shared.Rent((width + 1) * 12);
        Span<ushort> row = memory.AsSpan(0, (width + 1) * 4), sums = memory.AsSpan((width + 1) * 4, width * 8);
        for (var y = 0; y < height; y++)
        {
            LayerSums.Begin(source.Slice(y * width * 4, width * 4), (ushort)own, (ushort)(128 + layers), sums);
            for (var i = 0; i < layers; i++)
            {
                var (upper, weight) = down[i].PlaceOf(y);
                var lower = Math.Min(upper + 1, height - 1);
                ByteRows.Mix(source.Slice(upper * width * 4, width * 4), source.Slice(lower * width * 4, width * 4), weight, row[..^4]);
                row.Slice((width - 1) * 4, 4).CopyTo(row[^4..]);
                LayerSums.Add(row, places.AsSpan(i * width, width), weights.AsSpan(i * width * 8, width * 8), sums);
            }

            LayerSums.End(sums, result.Slice(y * width * 4, width * 4));
        }

        ArrayPool<int>.Shared.Return(places);
        ArrayPool<ushort>.Shared.Return(weights);
        ArrayPool<ushort>.Shared.Return(memory);
    }
}
