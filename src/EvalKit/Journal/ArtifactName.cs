using System.Globalization;
using EvalKit.Media;

namespace EvalKit.Extensibility;

/// <summary>A file name that is safe on every system, made from any text.</summary>
internal static class ArtifactName
{
    private const int MaxStem = 80;
    private const int MaxExtension = 12;

    // Windows opens a device for these, whatever the extension.
    private static readonly string[] Devices = ["con", "prn", "aux", "nul", "conin$", "conout$", "clock$"];

    /// <summary>A plain lower-case name stays as it is. Any other keeps what is readable and gets <c>~</c> and a hash of the whole wish;
    /// <c>~</c> occurs in no plain name, so two wishes meet only where their 48-bit hashes do.</summary>
    public static string Of(string wish)
    {
        ArgumentNullException.ThrowIfNull(wish);
        if (IsPlain(wish)) return wish;
        var dot = wish.LastIndexOf('.');
        var hasExtension = dot > 0 && wish.Length - dot is > 1 and <= MaxExtension && wish.AsSpan(dot + 1).IndexOfAnyExcept(Letters) < 0;
        var stem = hasExtension ? wish[..dot] : wish;
        var readable = string.Concat(stem.Take(MaxStem).Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' ? c : '_')).TrimStart('-');
        var hash = ContentHash.Of(Exactly(wish)).High >> 16;
        return string.Create(CultureInfo.InvariantCulture, $"{readable}~{hash:x12}{(hasExtension ? wish[dot..] : "")}");
    }

    private static readonly System.Buffers.SearchValues<char> Letters =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");

    private static readonly System.Buffers.SearchValues<char> Plain =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789._-");

    private static bool IsPlain(string name) => name.Length is > 0 and <= MaxStem
        && name.AsSpan().IndexOfAnyExcept(Plain) < 0
        && name[0] is not ('.' or '-')
        && name[^1] != '.'
        && !IsDevice(name.Split('.')[0]);

    private static bool IsDevice(string stem) => Devices.Contains(stem)
        || (stem.Length == 4 && stem[..3] is "com" or "lpt" && char.IsAsciiDigit(stem[3]));

    // UTF-16 and not UTF-8: lone surrogates would all become the same replacement character.
    private static ReadOnlySpan<byte> Exactly(string wish) => System.Runtime.InteropServices.MemoryMarshal.AsBytes(wish.AsSpan());
}
