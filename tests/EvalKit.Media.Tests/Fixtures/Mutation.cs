namespace EvalKit.Media.Tests;

/// <summary>Damages files in the ways that readers trip over.</summary>
internal static class Mutation
{
    private static readonly byte[] Telling = [0, 1, 2, 0x7F, 0x80, 0xFE, 0xFF];

    public static byte[] Of(byte[] original, ref uint state)
    {
        var bytes = (byte[])original.Clone();
        var changes = (Pictures.Next(ref state) % 3) + 1;
        for (var change = 0; change < changes && bytes.Length > 0; change++)
        {
            var at = (int)(Pictures.Next(ref state) % (uint)bytes.Length);
            // Headers are where the decisions are: half of the damage goes there.
            if (Pictures.Next(ref state) % 2 == 0) at %= 64;
            var value = Pictures.Next(ref state);
            switch (Pictures.Next(ref state) % 6)
            {
                case 0:
                    bytes[at] ^= (byte)(1 << (int)(value % 8));
                    break;
                case 1:
                    bytes[at] = (byte)value;
                    break;
                case 2:
                    bytes[at] = Telling[value % Telling.Length];
                    break;
                case 3:
                    bytes.AsSpan(at, Math.Min(4, bytes.Length - at)).Fill(Telling[value % Telling.Length]);
                    break;
                case 4:
                    bytes = [.. bytes[..at], .. bytes[Math.Min(bytes.Length, at + 1 + (int)(value % 9))..]];
                    break;
                default:
                    bytes = [.. bytes[..at], .. bytes.AsSpan(at, Math.Min(bytes.Length - at, 12)), .. bytes[at..]];
                    break;
            }
        }

        return bytes;
    }

    /// <summary>Any exception but <see cref="MediaFormatException"/> leaves here and fails the test.</summary>
    public static void AssertHandled(Func<object> decode)
    {
        try
        {
            Assert.NotNull(decode());
        }
        catch (MediaFormatException error)
        {
            Assert.True(error.Offset >= 0 && error.Reason.Length > 0);
        }
    }
}
