using System.Runtime.CompilerServices;

namespace EvalKit.Media;

/// <summary>How large a picture or sound may be before it is refused, checked before anything is allocated.</summary>
/// <remarks>Media may come from strangers: a file of a hundred bytes can declare a picture of many gigabytes.</remarks>
public sealed record MediaLimits
{
    /// <summary>The defaults: 256 MiB of file, 2²⁶ pixels (8192 × 8192), 2²⁷ samples (23 minutes of 48 kHz stereo).</summary>
    public static MediaLimits Default { get; } = new();

    /// <summary>What buffers can hold: for media encoded from pixels and samples that were in memory, so that no limit for files stands against decoding them again.</summary>
    internal static MediaLimits Largest { get; } = new()
    {
        MaxBytes = Array.MaxLength,
        MaxPixels = PixelBuffer.MaxPixels,
        MaxSamples = Array.MaxLength,
    };

    /// <summary>The largest file, in bytes; default 268,435,456. From 1 to <see cref="Array.MaxLength"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Outside that range.</exception>
    public long MaxBytes { get; init => field = Checked(value, Array.MaxLength); } = 256L << 20;

    /// <summary>The largest picture, in pixels (width × height); default 67,108,864. From 1 to <see cref="PixelBuffer.MaxPixels"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Outside that range.</exception>
    public long MaxPixels { get; init => field = Checked(value, PixelBuffer.MaxPixels); } = 1L << 26;

    /// <summary>The longest sound, in samples (frames × channels); default 134,217,728. From 1 to <see cref="Array.MaxLength"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Outside that range.</exception>
    public long MaxSamples { get; init => field = Checked(value, Array.MaxLength); } = 1L << 27;

    private static long Checked(long value, long largest, [CallerMemberName] string limit = "")
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, 1, limit);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, largest, limit);
        return value;
    }
}
