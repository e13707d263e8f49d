using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace ParcelDesk.Training;

/// <summary>The readable text of a mail body: first text part, transfer encoding undone, markup removed.</summary>
internal static partial class MailBody
{
    public static string Read(string body, Func<string, string> header, int depth = 0)
    {
        var type = header("Content-Type");
        if (type.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase))
            return depth < 4 ? FirstTextPart(body, Boundary().Match(type).Groups[1].Value, depth) : "";
        if (type.Length > 0 && !type.StartsWith("text", StringComparison.OrdinalIgnoreCase))
            return "";
        var text = Decode(body, header("Content-Transfer-Encoding").Trim().ToUpperInvariant());
        var html = type.StartsWith("text/html", StringComparison.OrdinalIgnoreCase) || HtmlStart().IsMatch(text);
        return html ? WithoutMarkup(text) : text;
    }

    private static string FirstTextPart(string body, string boundary, int depth)
    {
        if (boundary.Length == 0)
            return "";
        foreach (var part in body.Split("--" + boundary).Skip(1))
        {
            var headers = new List<(string Name, string Value)>();
            var content = RawMail.Headers(part.TrimStart('\n'), headers);
            var text = Read(content, name => RawMail.HeaderOf(headers, name), depth + 1);
            if (!string.IsNullOrWhiteSpace(text))
                return text;
        }

        return "";
    }

    private static string Decode(string body, string encoding)
    {
        if (encoding == "BASE64")
        {
            var bytes = new byte[body.Length];
            return Convert.TryFromBase64String(body, bytes, out var count) ? Encoding.Latin1.GetString(bytes, 0, count) : "";
        }

        if (encoding != "QUOTED-PRINTABLE")
            return body;
        var joined = body.Replace("=\n", "", StringComparison.Ordinal);
        return HexPair().Replace(joined, m => ((char)byte.Parse(m.ValueSpan[1..], NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString());
    }

    private static string WithoutMarkup(string html)
    {
        var text = Invisible().Replace(html, " ");
        text = LineBreak().Replace(text, "\n");
        text = Link().Replace(text, " $1 ");
        return WebUtility.HtmlDecode(Tag().Replace(text, " "));
    }

    [GeneratedRegex("boundary=\"?([^\";]+)\"?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Boundary();

    [GeneratedRegex(@"^\s*(<!doctype|<html|<head|<body|<table|<font|<center|<p>)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex HtmlStart();

    [GeneratedRegex("=[0-9A-Fa-f]{2}", RegexOptions.CultureInvariant)]
    private static partial Regex HexPair();

    [GeneratedRegex(@"<!--.*?-->|<(script|style|title)\b.*?</\1>", RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Invisible();

    [GeneratedRegex(@"<(br|p|/p|/tr|/div|/h\d|li)\b[^>]*>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LineBreak();

    [GeneratedRegex("<a\\b[^>]*href\\s*=\\s*[\"']?(https?://[^\"'\\s>]+)[^>]*>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Link();

    [GeneratedRegex("<[^>]{0,2000}>", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();
}
