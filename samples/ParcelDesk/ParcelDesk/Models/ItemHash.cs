using System.Text;

namespace ParcelDesk;

/// <summary>64-bit FNV-1a with a final mix; identifies training items without storing them.</summary>
internal static class ItemHash
{
    public static ulong Of(ReadOnlySpan<byte> bytes)
    {
        var hash = 14695981039346656037UL;
        foreach (var value in bytes)
            hash = (hash ^ value) * 1099511628211UL;
        return SplitMix.Mix(hash);
    }

    public static ulong Of(string text) => Of(Encoding.UTF8.GetBytes(text));
}
