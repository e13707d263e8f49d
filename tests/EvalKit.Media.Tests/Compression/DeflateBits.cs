namespace EvalKit.Media.Tests;

/// <summary>A zlib stream written bit by bit, so that any of them can be wrong.</summary>
internal sealed class DeflateBits
{
    private readonly List<byte> _bytes;
    private int _free;

    public DeflateBits(byte method = 0x78, byte flags = 0x01) => _bytes = [method, flags];

    /// <summary>A number, its lowest bit first.</summary>
    public DeflateBits Number(int value, int bits)
    {
        for (var bit = 0; bit < bits; bit++) Bit((value >> bit) & 1);
        return this;
    }

    /// <summary>A Huffman code as it is written down: the first bit on the left.</summary>
    public DeflateBits Code(string bits)
    {
        foreach (var bit in bits) Bit(bit - '0');
        return this;
    }

    /// <summary>A last block with the fixed codes.</summary>
    public DeflateBits Fixed() => Number(1, 1).Number(1, 2);

    /// <summary>A last block with codes of its own, and the lengths of the code length code in the order of the format.</summary>
    public DeflateBits Dynamic(int literals, int distances, params int[] lengths)
    {
        Number(1, 1).Number(2, 2).Number(literals - 257, 5).Number(distances - 1, 5).Number(lengths.Length - 4, 4);
        foreach (var length in lengths) Number(length, 3);
        return this;
    }

    /// <summary>Whole bytes, after what is left of the current one.</summary>
    public DeflateBits Bytes(params byte[] bytes)
    {
        _free = 0;
        _bytes.AddRange(bytes);
        return this;
    }

    public byte[] ToArray() => [.. _bytes];

    private void Bit(int bit)
    {
        if (_free == 0)
        {
            _bytes.Add(0);
            _free = 8;
        }

        _bytes[^1] |= (byte)(bit << (8 - _free--));
    }
}
