using System.Buffers;
using System.Buffers.Binary;
using EvalKit.Media;

namespace EvalKit;

/// <summary>Writes a picture's file in another way; it decodes to the same pixels.</summary>
internal static class ContainerKernel
{
    // Larger chunks for larger pictures, or chunks' frames would outweigh what is in them.
    private const int MostChunks = 1024;

    public static byte[] Encode(PixelBuffer pixels, PerturbationContext context)
    {
        var level = (int)context.Amount;
        if (level == 0) return PngCodec.Encode(pixels);
        var palette = level >= 3 ? ContainerPalette.Of(pixels) : null;
        var plan = ContainerPlan.Of(pixels, level, context.Random, palette is not null);
        var stored = plan.Orientation == 1 ? pixels : PngUpright.Turn(pixels.Clone(), Inverse(plan.Orientation));
        var header = new PngHeader(stored.Width, stored.Height, plan.Colour, plan.Depth, plan.IsInterlaced);
        var length = checked((int)header.InflatedLength);
        var rows = ArrayPool<byte>.Shared.Rent(length);
        ContainerRows.Write(stored, header, plan.Filter, palette, rows.AsSpan(0, length));
        var file = new ContainerFile();
        file.Header(header);
        WriteAncillary(file, plan, context.Random);
        if (plan.Colour == PngColour.Palette) file.Palette(palette!);
        if (plan.Orientation != 1) file.Chunk("eXIf"u8, Exif(plan.Orientation));
        file.Rows(rows.AsSpan(0, length), plan.IsStored, Math.Max(plan.ChunkBytes, length / MostChunks));
        file.Chunk("IEND"u8, []);
        ArrayPool<byte>.Shared.Return(rows);
        return file.ToArray();
    }

    private static void WriteAncillary(ContainerFile file, ContainerPlan plan, CounterRandom random)
    {
        if ((plan.Ancillary & 4) != 0)
        {
            // What sRGB is anyway, said twice.
            file.Chunk("gAMA"u8, [0, 0, 0xB1, 0x8F]);
            file.Chunk("sRGB"u8, [0]);
        }

        if ((plan.Ancillary & 2) != 0) file.Chunk("pHYs"u8, [0, 0, 0x0B, 0x13, 0, 0, 0x0B, 0x13, 1]);
        if ((plan.Ancillary & 1) != 0) file.Chunk("tEXt"u8, "Software\0EvalKit"u8);
        if ((plan.Ancillary & 8) != 0) file.Chunk("tIME"u8, [0x07, 0xD0, 1, (byte)(1 + random.BelowAt(6, 28)), 12, 0, 0]);
    }

    /// <summary>A TIFF of one directory with one entry: the orientation.</summary>
    private static byte[] Exif(int orientation)
    {
        byte[] tiff = [(byte)'I', (byte)'I', 42, 0, 8, 0, 0, 0, 1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
        BinaryPrimitives.WriteUInt16LittleEndian(tiff.AsSpan(18), (ushort)orientation);
        return tiff;
    }

    /// <summary>Quarter turns undo each other; mirrors and the half turn undo themselves.</summary>
    private static int Inverse(int orientation) => orientation switch
    {
        6 => 8,
        8 => 6,
        _ => orientation,
    };
}
