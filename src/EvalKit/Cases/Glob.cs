using System.Text;
using System.Text.RegularExpressions;

namespace EvalKit;

/// <summary>A pattern of file names: a fixed folder, and what may stand below it.</summary>
internal sealed class Glob
{
    private readonly Regex? _below;

    public Glob(string pattern)
    {
        var segments = pattern.Replace('\\', '/').Split('/');
        var wild = Array.FindIndex(segments, segment => segment.AsSpan().IndexOfAny('*', '?') >= 0);
        if (wild < 0)
        {
            Folder = pattern;
            return;
        }

        var below = segments[wild..];
        if (below.Any(segment => segment is "" or "." or ".."))
            throw new ArgumentException($"{pattern}: no folder above or empty name may follow a wildcard.", nameof(pattern));
        if (below.FirstOrDefault(segment => segment != "**" && segment.Contains("**", StringComparison.Ordinal)) is { } mixed)
            throw new ArgumentException($"{pattern}: ** must stand alone between slashes, not in {mixed}.", nameof(pattern));

        // "/*.png" starts at the root, which has an empty name.
        Folder = wild == 0 ? "." : wild == 1 && segments[0].Length == 0 ? "/" : string.Join('/', segments[..wild]);
        _below = new Regex(Translate(below), RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
        MaxDepth = below.Contains("**") ? int.MaxValue : below.Length;
    }

    /// <summary>The folder before the first wildcard; the whole pattern where there is none.</summary>
    public string Folder { get; }

    /// <summary>How many names a matching path can have at most.</summary>
    public int MaxDepth { get; } = int.MaxValue;

    /// <summary>Whether a path below the folder, with forward slashes, matches.</summary>
    public bool Matches(string path) => _below?.IsMatch(path) ?? true;

    private static string Translate(string[] segments)
    {
        var regex = new StringBuilder(@"\A");
        for (var i = 0; i < segments.Length; i++)
        {
            var last = i == segments.Length - 1;
            if (segments[i] == "**")
            {
                regex.Append(last ? ".*" : "(?:[^/]+/)*");
                continue;
            }

            foreach (var letter in segments[i])
                regex.Append(letter switch { '*' => "[^/]*", '?' => "[^/]", _ => Regex.Escape(letter.ToString()) });
            if (!last) regex.Append('/');
        }

        return regex.Append(@"\z").ToString();
    }
}
