using System.Text;

namespace ParcelDesk.Training;

/// <summary>The headers and the readable text of one mail as it came over the wire.</summary>
internal sealed class RawMail
{
    private readonly List<(string Name, string Value)> _headers = [];

    public RawMail(byte[] bytes)
    {
        // Latin-1 maps every byte to one character, so that nothing is lost before the parts are decoded.
        var text = Encoding.Latin1.GetString(bytes).Replace("\r\n", "\n", StringComparison.Ordinal);
        Body = MailBody.Read(Headers(text, _headers), name => HeaderOf(_headers, name));
    }

    public string Body { get; }

    public string Subject => HeaderOf(_headers, "Subject");

    /// <summary>Sender and receivers, as written in the headers.</summary>
    public IEnumerable<string> People =>
        _headers.Where(h => h.Name is "from" or "to" or "cc" or "reply-to" or "sender").Select(h => h.Value);

    /// <summary>Reads headers up to the first empty line and returns what follows.</summary>
    public static string Headers(string text, List<(string Name, string Value)> headers)
    {
        var at = 0;
        while (at < text.Length)
        {
            var end = text.IndexOf('\n', at);
            end = end < 0 ? text.Length : end;
            var line = text[at..end];
            at = Math.Min(text.Length, end + 1);
            if (line.Length == 0)
                break;
            if (line[0] is ' ' or '\t')
            {
                if (headers.Count > 0)
                    headers[^1] = (headers[^1].Name, headers[^1].Value + " " + line.Trim());
            }
            else if (line.IndexOf(':') is > 0 and var colon)
            {
                headers.Add((line[..colon].ToLowerInvariant(), line[(colon + 1)..].Trim()));
            }
        }

        return text[at..];
    }

    public static string HeaderOf(List<(string Name, string Value)> headers, string name) =>
        headers.FirstOrDefault(h => h.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Value ?? "";
}
