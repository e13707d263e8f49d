using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace EvalKit;

/// <summary>The page's own style and script, and the policy that lets a browser use these and nothing else.</summary>
internal static class HtmlAssets
{
    public static string Style { get; } = Read("Report.css");

    public static string Script { get; } = Read("Report.js");

    /// <summary>The content security policy. No address is in it: the page asks for nothing, whatever a journal wrote into it.</summary>
    public static string Policy { get; } =
        $"default-src 'none'; style-src '{HashOf(Style)}'; script-src '{HashOf(Script)}'; img-src data:; media-src data:; base-uri 'none'; form-action 'none'";

    private static string HashOf(string text) => $"sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}";

    private static string Read(string name)
    {
        var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name) ?? throw new InvalidOperationException($"EvalKit was built without {name}.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
