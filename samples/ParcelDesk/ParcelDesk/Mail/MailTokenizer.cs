namespace ParcelDesk;

/// <summary>
/// Turns a mail into hashed features: words, pairs of neighbouring words, subject words, and marks. Addresses, links and
/// numbers become one token each, as in the masked training mails.
/// </summary>
internal static class MailTokenizer
{
    public const int BucketBits = 15;

    private const string SubjectStart = "Subject:";

    /// <summary>Text beyond this adds nothing but time.</summary>
    private const int LongestText = 4_000;

    /// <summary>The distinct features of a text, in ascending order.</summary>
    public static SortedSet<int> Features(string text)
    {
        var features = new SortedSet<int>();
        var mail = text.AsSpan(0, Math.Min(text.Length, LongestText)).TrimStart();
        if (mail.StartsWith(SubjectStart, StringComparison.OrdinalIgnoreCase))
        {
            mail = mail[SubjectStart.Length..];
            var end = mail.IndexOf('\n');
            var subject = end < 0 ? mail : mail[..end];
            Collect(features, subject, salt: 0x5375626A);
            mail = end < 0 ? default : mail[end..];
            Collect(features, subject, salt: 0);
        }

        Collect(features, mail, salt: 0);
        return features;
    }

    private static void Collect(SortedSet<int> features, ReadOnlySpan<char> text, ulong salt)
    {
        ulong previous = 0;
        foreach (var range in text.SplitAny([' ', '\t', '\r', '\n']))
        {
            var chunk = text[range];
            if (IsAddress(chunk))
                Add(features, Hash("<email>", salt), ref previous);
            else if (IsLink(chunk))
                Add(features, Hash("<url>", salt), ref previous);
            else
                CollectChunk(features, chunk, salt, ref previous);
        }
    }

    private static void CollectChunk(SortedSet<int> features, ReadOnlySpan<char> chunk, ulong salt, ref ulong previous)
    {
        for (var start = 0; start < chunk.Length;)
        {
            var end = start + 1;
            if (char.IsAsciiLetter(chunk[start]))
            {
                while (end < chunk.Length && (char.IsAsciiLetter(chunk[end]) || chunk[end] == '\''))
                    end++;
                var word = chunk[start..end];
                Add(features, Hash(word, salt), ref previous);
                if (word.Length > 3 && !word.ContainsAnyExceptInRange('A', 'Z'))
                    features.Add(Bucket(Hash("<capitals>", salt)));
            }
            else if (chunk[start] == '<' && chunk[start..].IndexOf('>') is > 0 and var close)
            {
                end = start + close + 1;
                Add(features, Hash(chunk[start..end], salt), ref previous);
            }
            else if (char.IsAsciiDigit(chunk[start]))
            {
                while (end < chunk.Length && (char.IsAsciiDigit(chunk[end]) || chunk[end] is '.' or ','))
                    end++;
                Add(features, Hash("<num>", salt), ref previous);
            }
            else if (chunk[start] is '!' or '$' or '%' or '?' or '*' or '|')
            {
                while (end < chunk.Length && chunk[end] == chunk[start])
                    end++;
                Add(features, Hash(chunk[start..Math.Min(end, start + 3)], salt), ref previous);
            }

            start = end;
        }
    }

    private static bool IsAddress(ReadOnlySpan<char> chunk) => chunk.IndexOf('@') > 0 && !chunk.Contains("://", StringComparison.Ordinal);

    private static bool IsLink(ReadOnlySpan<char> chunk) =>
        chunk.Contains("://", StringComparison.Ordinal) || chunk.StartsWith("www.", StringComparison.OrdinalIgnoreCase);

    private static void Add(SortedSet<int> features, ulong hash, ref ulong previous)
    {
        features.Add(Bucket(hash));
        if (previous != 0)
            features.Add(Bucket(SplitMix.Mix((previous * 31) + hash)));
        previous = hash;
    }

    private static int Bucket(ulong hash) => (int)(hash >> (64 - BucketBits));

    private static ulong Hash(ReadOnlySpan<char> token, ulong salt)
    {
        var hash = 14695981039346656037UL ^ salt;
        foreach (var letter in token[..Math.Min(token.Length, 24)])
            hash = (hash ^ char.ToLowerInvariant(letter)) * 1099511628211UL;
        return SplitMix.Mix(hash);
    }
}
