using System.Numerics;

namespace ParcelDesk;

/// <summary>
/// One hidden layer of rectified units over 28 x 28 pixels. Weights are 8-bit and every sum is an exact 32-bit integer,
/// so that the result does not depend on the width of the processor's vectors.
/// </summary>
internal sealed class DigitNetwork
{
    public const int Inputs = DigitNormalizer.Side * DigitNormalizer.Side;
    public const int Classes = 10;
    public const int RescaleBits = 24;

    private readonly short[] _inputWeights;
    private readonly int[] _inputBias;
    private readonly int[] _rescale;
    private readonly sbyte[] _outputWeights;
    private readonly int[] _outputBias;
    private readonly float _scoreScale;
    private readonly int _hidden;

    private DigitNetwork(BinaryReader reader)
    {
        if (reader.ReadInt32() != 0x31444450)
            throw new InvalidDataException("digits.bin does not begin with PDD1");
        _hidden = reader.ReadInt32();
        _inputWeights = Array.ConvertAll(reader.ReadBytes(Inputs * _hidden), b => (short)(sbyte)b);
        _inputBias = ReadInts(reader, _hidden);
        _rescale = ReadInts(reader, _hidden);
        _outputWeights = Array.ConvertAll(reader.ReadBytes(_hidden * Classes), b => (sbyte)b);
        _outputBias = ReadInts(reader, Classes);
        _scoreScale = reader.ReadSingle();
    }

    public static DigitNetwork Load() => Read(ModelResource.Open("digits.bin"));

    public static DigitNetwork Read(Stream stream)
    {
        using var reader = new BinaryReader(stream);
        return new DigitNetwork(reader);
    }

    /// <summary>Natural-logarithm scores (up to a constant) of the digits 0 to 9.</summary>
    public float[] Score(ReadOnlySpan<byte> image)
    {
        var sums = (int[])_inputBias.Clone();
        for (var i = 0; i < Inputs; i++)
        {
            if (image[i] != 0)
                AddScaled(sums, _inputWeights.AsSpan(i * _hidden, _hidden), image[i]);
        }

        var totals = (int[])_outputBias.Clone();
        for (var j = 0; j < _hidden; j++)
        {
            var unit = (int)Math.Clamp(((long)sums[j] * _rescale[j]) >> RescaleBits, 0, 255);
            for (var k = 0; k < Classes; k++)
                totals[k] += unit * _outputWeights[(j * Classes) + k];
        }

        return Array.ConvertAll(totals, total => total * _scoreScale);
    }

    private static void AddScaled(Span<int> sums, ReadOnlySpan<short> weights, int factor)
    {
        var i = 0;
        var wide = new Vector<int>(factor);
        for (; i <= weights.Length - Vector<short>.Count; i += Vector<short>.Count)
        {
            Vector.Widen(new Vector<short>(weights[i..]), out var low, out var high);
            var target = sums.Slice(i, Vector<short>.Count);
            (new Vector<int>(target) + (low * wide)).CopyTo(target);
            target = target[Vector<int>.Count..];
            (new Vector<int>(target) + (high * wide)).CopyTo(target);
        }

        for (; i < weights.Length; i++)
            sums[i] += weights[i] * factor;
    }

    private static int[] ReadInts(BinaryReader reader, int count)
    {
        var values = new int[count];
        for (var i = 0; i < count; i++)
            values[i] = reader.ReadInt32();
        return values;
    }
}
