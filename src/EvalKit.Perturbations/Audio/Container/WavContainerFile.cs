using System.Buffers;
using System.Buffers.Binary;
using EvalKit.Media;

namespace EvalKit;

/// <summary>Writes a WAV chunk by chunk.</summary>
internal sealed class WavContainerFile
{
    private const uint Unknown = uint.MaxValue;
    private const ushort Pcm = 1;
    private const ushort IeeeFloat = 3;
    private const ushort Extensible = 0xFFFE;

    // The end of the GUIDs of WAVE_FORMAT_EXTENSIBLE whose beginning is a format code.
    private static readonly byte[] SubformatTail = [0, 0, 0, 0, 0x10, 0, 0x80, 0, 0, 0xAA, 0, 0x38, 0x9B, 0x71];

    private readonly ArrayBufferWriter<byte> _bytes = new();
    private readonly bool _isLong;
    private readonly bool _isUnfinished;
    private long _dataBytes;
    private long _frames;

    /// <param name="isLong">RF64, with sizes of 64 bits in a ds64 chunk.</param>
    /// <param name="isUnfinished">Sizes stay as a program leaves them that writes to a pipe.</param>
    public WavContainerFile(bool isLong, bool isUnfinished)
    {
        (_isLong, _isUnfinished) = (isLong, isUnfinished);
        _bytes.Write(isLong ? "RF64"u8 : "RIFF"u8);
        Write(Unknown);
        _bytes.Write("WAVE"u8);
        // Filled in when all is known.
        if (isLong) Chunk("ds64"u8, new byte[28]);
    }

    public static int BytesOf(WavContainerEncoding encoding) => encoding switch
    {
        WavContainerEncoding.Pcm16 => 2,
        WavContainerEncoding.Pcm24 => 3,
        WavContainerEncoding.Pcm32 or WavContainerEncoding.Float32 => 4,
        _ => 8,
    };

    public void Format(SampleBuffer sound, WavContainerEncoding encoding, bool isExtensible)
    {
        var code = encoding is WavContainerEncoding.Float32 or WavContainerEncoding.Float64 ? IeeeFloat : Pcm;
        var width = BytesOf(encoding);
        var format = new byte[isExtensible ? 40 : code == Pcm ? 16 : 18];
        BinaryPrimitives.WriteUInt16LittleEndian(format, isExtensible ? Extensible : code);
        BinaryPrimitives.WriteUInt16LittleEndian(format.AsSpan(2), (ushort)sound.Channels);
        BinaryPrimitives.WriteInt32LittleEndian(format.AsSpan(4), sound.SampleRate);
        BinaryPrimitives.WriteInt32LittleEndian(format.AsSpan(8), sound.SampleRate * sound.Channels * width);
        BinaryPrimitives.WriteUInt16LittleEndian(format.AsSpan(12), (ushort)(sound.Channels * width));
        BinaryPrimitives.WriteUInt16LittleEndian(format.AsSpan(14), (ushort)(8 * width));
        if (isExtensible)
        {
            // 22 more bytes: all bits are valid, no speaker is named.
            format[16] = 22;
            BinaryPrimitives.WriteUInt16LittleEndian(format.AsSpan(18), (ushort)(8 * width));
            BinaryPrimitives.WriteUInt16LittleEndian(format.AsSpan(24), code);
            SubformatTail.CopyTo(format.AsSpan(26));
        }

        Chunk("fmt "u8, format);
        if (code != IeeeFloat) return;
        var frames = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(frames, sound.Frames);
        Chunk("fact"u8, frames);
    }

    /// <summary>A LIST of the program's name, and JUNK of some bytes, which as odd numbers are padded.</summary>
    public void Notes(int junk)
    {
        Chunk("LIST"u8, [.. "INFOISFT"u8, 8, 0, 0, 0, .. "EvalKit\0"u8]);
        Chunk("JUNK"u8, new byte[junk]);
    }

    public void Data(int frames, byte[] data)
    {
        (_frames, _dataBytes) = (frames, data.Length);
        _bytes.Write("data"u8);
        Write(_isLong || (_isUnfinished && data.Length > 0) ? Unknown : (uint)data.Length);
        _bytes.Write(data);
        if ((data.Length & 1) != 0 && !_isUnfinished) _bytes.Write("\0"u8);
    }

    public byte[] ToArray()
    {
        var file = _bytes.WrittenSpan.ToArray();
        if (_isLong)
        {
            // After RF64, its size, WAVE, and ds64 with its size.
            BinaryPrimitives.WriteInt64LittleEndian(file.AsSpan(20), file.Length - 8);
            BinaryPrimitives.WriteInt64LittleEndian(file.AsSpan(28), _isUnfinished ? -1 : _dataBytes);
            BinaryPrimitives.WriteInt64LittleEndian(file.AsSpan(36), _frames);
        }
        else if (!_isUnfinished)
        {
            BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(4), file.Length - 8);
        }

        return file;
    }

    private void Chunk(ReadOnlySpan<byte> name, ReadOnlySpan<byte> content)
    {
        _bytes.Write(name);
        Write((uint)content.Length);
        _bytes.Write(content);
        if ((content.Length & 1) != 0) _bytes.Write("\0"u8);
    }

    private void Write(uint number)
    {
        Span<byte> bytes = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, number);
        _bytes.Write(bytes);
    }
}
