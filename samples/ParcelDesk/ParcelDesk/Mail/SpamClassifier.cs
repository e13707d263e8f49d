namespace ParcelDesk;

/// <summary>
/// Tells spam from mail by logistic regression over hashed words with 8-bit weights. Holds no changing state; safe for
/// concurrent use.
/// </summary>
public sealed class SpamClassifier
{
    private static readonly SpamClassifier Embedded = Read(ModelResource.Open("spam.bin"));

    private readonly sbyte[] _weights;
    private readonly float _scale;
    private readonly float _bias;

    /// <summary>The classifier with the weights embedded in this assembly.</summary>
    public SpamClassifier()
        : this(Embedded._weights, Embedded._scale, Embedded._bias)
    {
    }

    private SpamClassifier(sbyte[] weights, float scale, float bias) => (_weights, _scale, _bias) = (weights, scale, bias);

    /// <summary>Classifies "Subject: ..." followed by the body; the subject line may be missing.</summary>
    public SpamVerdict Classify(string mail)
    {
        ArgumentNullException.ThrowIfNull(mail);
        var features = MailTokenizer.Features(mail);
        var sum = 0;
        foreach (var feature in features)
            sum += _weights[feature];
        return new SpamVerdict(_bias + (features.Count == 0 ? 0 : sum * _scale / MathF.Sqrt(features.Count)));
    }

    internal static SpamClassifier Read(Stream stream)
    {
        using var reader = new BinaryReader(stream);
        if (reader.ReadInt32() != 0x31534450)
            throw new InvalidDataException("spam.bin does not begin with PDS1");
        var (scale, bias) = (reader.ReadSingle(), reader.ReadSingle());
        return new SpamClassifier(Array.ConvertAll(reader.ReadBytes(1 << MailTokenizer.BucketBits), b => (sbyte)b), scale, bias);
    }
}
