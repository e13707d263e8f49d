namespace ParcelDesk.Training;

/// <summary>Trains the spam weights by stochastic gradient descent in a fixed order on one thread.</summary>
internal static class SpamTrainer
{
    private const int Epochs = 12;
    private const double FirstRate = 2.0;
    private const double Decay = 0.0002;

    /// <summary>The bytes of spam.bin.</summary>
    public static byte[] Train(IReadOnlyList<CorpusMail> mails)
    {
        var features = mails.Select(m => MailTokenizer.Features(m.Text).ToArray()).ToArray();
        var weights = new double[1 << MailTokenizer.BucketBits];
        var bias = 0.0;
        var chance = new SplitMix(88_002);
        var order = Enumerable.Range(0, mails.Count).ToArray();
        var balance = (double)mails.Count(m => !m.IsSpam) / mails.Count(m => m.IsSpam);
        var (step, steps) = (0L, (double)Epochs * order.Length);
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            chance.Shuffle<int>(order);
            foreach (var item in order)
            {
                var rate = FirstRate * (1 - (step++ / steps));
                var size = 1 / Math.Sqrt(features[item].Length);
                var score = bias;
                foreach (var feature in features[item])
                    score += weights[feature] * size;
                var error = (1 / (1 + FixedOrderMath.Exp(-score))) - (mails[item].IsSpam ? 1 : 0);
                error *= mails[item].IsSpam ? balance : 1;
                bias -= 0.05 * rate * error;
                foreach (var feature in features[item])
                    weights[feature] -= rate * ((error * size) + (Decay * weights[feature]));
            }
        }

        return Quantize(weights, bias);
    }

    private static byte[] Quantize(double[] weights, double bias)
    {
        var scale = weights.Max(Math.Abs) / 127;
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        writer.Write(0x31534450);
        writer.Write((float)scale);
        writer.Write((float)bias);
        foreach (var weight in weights)
            writer.Write((sbyte)Math.Floor((weight / scale) + 0.5));
        writer.Flush();
        return stream.ToArray();
    }
}
