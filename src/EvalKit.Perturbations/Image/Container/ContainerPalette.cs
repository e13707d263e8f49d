using System.Runtime.InteropServices;
using EvalKit.Media;

namespace EvalKit;

/// <summary>The colours of a picture that has at most 256.</summary>
internal sealed class ContainerPalette
{
    private const int Most = 256;

    private readonly Dictionary<uint, byte> _indices = [];

    private ContainerPalette()
    {
    }

    /// <summary>The colours in the order in which they appear, as pixels are in memory.</summary>
    public IEnumerable<uint> Colours => _indices.OrderBy(pair => pair.Value).Select(pair => pair.Key);

    /// <summary>Null where the picture has more.</summary>
    public static ContainerPalette? Of(PixelBuffer pixels)
    {
        var palette = new ContainerPalette();
        var last = 0u;
        foreach (var pixel in MemoryMarshal.Cast<byte, uint>(pixels.Rgba))
        {
            // Neighbours are often equal.
            if (pixel == last && palette._indices.Count > 0) continue;
            last = pixel;
            if (palette._indices.ContainsKey(pixel)) continue;
            if (palette._indices.Count == Most) return null;
            palette._indices.Add(pixel, (byte)palette._indices.Count);
        }

        return palette;
    }

    public byte IndexOf(uint pixel) => _indices[pixel];
}
