namespace EvalKit.Media.Tests;

/// <summary>A file made to exhaust whoever reads it.</summary>
/// <param name="Name">What it is, in a few words.</param>
/// <param name="Kind">Which codecs are to read it.</param>
/// <param name="Reason">A part of the reason it must be refused with; empty where it must decode.</param>
/// <param name="Make">Its bytes. Large ones lie outside the garbage collector's heap (<see cref="NativeBytes"/>).</param>
internal sealed record HostileFile(string Name, MediaKind Kind, string Reason, Func<ReadOnlyMemory<byte>> Make)
{
    /// <summary>Every hostile file, by name. A list of further ones is added here.</summary>
    public static IReadOnlyDictionary<string, HostileFile> All { get; } =
        HostilePngs.All.Concat(HostileWavs.All).ToDictionary(file => file.Name, StringComparer.Ordinal);

    public override string ToString() => Name;

    /// <summary>Reads header and content; gives the reason of the refusal, or an empty text.</summary>
    public string Refusal()
    {
        var bytes = Make();
        try
        {
            if (Kind == MediaKind.Picture)
            {
                PngCodec.Instance.ReadInfo(bytes, MediaLimits.Default);
                PngCodec.Instance.Decode(bytes, MediaLimits.Default);
            }
            else
            {
                WavCodec.Instance.ReadInfo(bytes, MediaLimits.Default);
                WavCodec.Instance.Decode(bytes, MediaLimits.Default);
            }

            return "";
        }
        catch (MediaFormatException error)
        {
            return error.Reason;
        }
        finally
        {
            NativeBytes.Free(bytes);
        }
    }
}
