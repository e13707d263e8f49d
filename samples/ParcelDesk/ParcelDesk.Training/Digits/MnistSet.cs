using System.Buffers.Binary;

namespace ParcelDesk.Training;

/// <summary>One of the two MNIST sets, read from its IDX files.</summary>
internal sealed class MnistSet
{
    public const int Side = 28;
    public const int ImageBytes = Side * Side;

    private readonly byte[] _images;
    private readonly byte[] _labels;

    private MnistSet(byte[] images, byte[] labels)
    {
        _images = images;
        _labels = labels;
    }

    public int Count => _labels.Length;

    public static MnistSet Training(string folder) => Load(folder, "train");

    public static MnistSet Test(string folder) => Load(folder, "t10k");

    public ReadOnlySpan<byte> Image(int index) => _images.AsSpan(index * ImageBytes, ImageBytes);

    public int Label(int index) => _labels[index];

    public ulong Hash(int index) => ItemHash.Of(Image(index));

    private static MnistSet Load(string folder, string prefix)
    {
        var images = File.ReadAllBytes(Path.Combine(folder, $"{prefix}-images-idx3-ubyte"));
        var labels = File.ReadAllBytes(Path.Combine(folder, $"{prefix}-labels-idx1-ubyte"));
        var count = BinaryPrimitives.ReadInt32BigEndian(images.AsSpan(4));
        if (images.Length != 16 + (count * ImageBytes) || labels.Length != 8 + count)
            throw new InvalidDataException($"The {prefix} files do not hold {count} pictures and labels.");
        return new MnistSet(images[16..], labels[8..]);
    }
}
