namespace EvalKit.Media;

/// <summary>What stands in a PNG besides its pixels, from one walk over all of its chunks that checks every CRC.</summary>
internal readonly record struct PngLayout(PngHeader Header, PngPalette Palette, PngChunk FirstData, int Orientation)
{
    // No deflate stream expands further: its densest code is 258 bytes for two bits.
    private const long DeflateExpansion = 1032;

    public static PngLayout Read(ReadOnlySpan<byte> file, MediaLimits limits)
    {
        var header = PngHeader.Read(file, limits);
        var palette = new PngPalette(header);
        var chunks = new PngChunkReader(file, PngHeader.Length);
        var (first, last, orientation) = (default(PngChunk), default(PngChunk), 0);
        var compressed = 0L;
        while (true)
        {
            var chunk = chunks.Next();
            chunk.Check(file);
            if (chunk.Is("IDAT"u8))
            {
                if (first == default) first = chunk;
                else if (chunk.Offset != last.DataOffset + last.DataLength + 4) throw PngRefusal.DataScattered.At(chunk.Offset);
                last = chunk;
                compressed += chunk.DataLength;
                continue;
            }

            if (chunk.Is("IEND"u8)) break;
            var data = chunk.DataOf(file);
            if (chunk.Is("PLTE"u8)) palette.ReadColours(chunk, data, dataSeen: first != default);
            else if (chunk.Is("tRNS"u8)) palette.ReadTransparency(chunk, data, dataSeen: first != default);
            else if (chunk.Is("eXIf"u8) && orientation == 0) orientation = PngOrientation.Read(data);
            else if (chunk.Is("IHDR"u8)) throw PngRefusal.HeaderTwice.At(chunk.Offset);
            else if (!chunk.IsAncillary) throw PngRefusal.UnknownChunk.At(chunk.Offset, chunk.Name);
        }

        if (first == default) throw PngRefusal.DataMissing.At(PngHeader.Length);
        palette.CheckComplete();
        if (compressed * DeflateExpansion < header.InflatedLength)
            throw PngRefusal.DataTooShort.At(first.Offset, compressed, header.Width, header.Height);
        return new(header, palette, first, orientation == 0 ? PngOrientation.Upright : orientation);
    }
}
