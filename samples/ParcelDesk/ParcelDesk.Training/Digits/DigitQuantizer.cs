namespace ParcelDesk.Training;

/// <summary>Turns float weights into the 8-bit form that <see cref="DigitNetwork"/> reads.</summary>
internal static class DigitQuantizer
{
    public static byte[] Quantize(float[] w1, float[] b1, float[] w2, float[] b2, float largestUnit)
    {
        var hidden = b1.Length;
        var unitScale = largestUnit / 255.0;
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        writer.Write(0x31444450);
        writer.Write(hidden);

        var scales = new double[hidden];
        for (var i = 0; i < w1.Length; i++)
            scales[i % hidden] = Math.Max(scales[i % hidden], Math.Abs(w1[i]) / 127.0);
        for (var i = 0; i < w1.Length; i++)
            writer.Write((sbyte)Round(w1[i] / scales[i % hidden]));
        for (var j = 0; j < hidden; j++)
            writer.Write(Round(b1[j] * 255 / scales[j]));
        for (var j = 0; j < hidden; j++)
            writer.Write(Round(scales[j] / 255 / unitScale * (1 << DigitNetwork.RescaleBits)));

        var outputScale = 0.0;
        foreach (var weight in w2)
            outputScale = Math.Max(outputScale, Math.Abs(weight) / 127.0);
        foreach (var weight in w2)
            writer.Write((sbyte)Round(weight / outputScale));
        foreach (var bias in b2)
            writer.Write(Round(bias / (unitScale * outputScale)));
        writer.Write((float)(unitScale * outputScale));
        writer.Flush();
        return stream.ToArray();
    }

    private static int Round(double value) => (int)Math.Floor(value + 0.5);
}
