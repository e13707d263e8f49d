using System.Globalization;

namespace EvalKit.Media;

/// <summary>How pictures and sounds are named in messages.</summary>
internal static class MediaText
{
    /// <summary>Kind, description and file name. Describing must not fail, so whatever reading throws becomes the description.</summary>
    public static string Describe(string kind, string? path, Func<string> description)
    {
        var file = path is null ? "" : $" ({Path.GetFileName(path)})";
        try
        {
            return $"{kind} {description()}{file}";
        }
        catch (FileNotFoundException)
        {
            return $"{kind}, file not found{file}";
        }
        catch (MediaFormatException error)
        {
            return $"{kind}, unreadable: {error.Reason}{file}";
        }
#pragma warning disable CA1031 // Codecs are plug-ins and files are anyone's: a debugger or a failure message must still print.
        catch (Exception error)
#pragma warning restore CA1031
        {
            return $"{kind}, unreadable: {error.Message}{file}";
        }
    }

    /// <summary>Length, rate and channels.</summary>
    public static string Of(AudioInfo sound) => string.Create(
        CultureInfo.InvariantCulture,
        $"{sound.Duration.TotalSeconds:0.###} s {sound.SampleRate} Hz {(sound.Channels == 1 ? "mono" : sound.Channels == 2 ? "stereo" : $"{sound.Channels} channels")}");

    /// <summary>The last part of a media type.</summary>
    public static string Format(string mediaType) => mediaType[(mediaType.IndexOf('/') + 1)..];
}
