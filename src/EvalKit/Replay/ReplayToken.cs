using System.Buffers.Text;
using System.Globalization;
using System.Text;
using EvalKit.Media;

namespace EvalKit;

/// <summary>
/// All that it takes to try one failure again, on any machine that has the same code and data: eval, case, chain and seed, and for a
/// generated case the way its shrinker went. One word of letters, digits, <c>-</c> and <c>_</c>, with a check sum.
/// </summary>
internal sealed record ReplayToken(string Eval, string Case, string Chain, ulong Seed, IReadOnlyList<int> Path)
{
    private const string Variable = "EVALKIT_REPLAY=";
    private const char Separator = '\u001f';
    private const string Version = "1";
    private const int CheckDigits = 4;

    public override string ToString()
    {
        var text = string.Join(Separator, Version, Eval, Case, Chain, Seed.ToString("x", CultureInfo.InvariantCulture),
            string.Join(',', Path.Select(step => step.ToString(CultureInfo.InvariantCulture))));
        return Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text)) + CheckOf(text);
    }

    public static ReplayToken? TryParse(string token, out string problem)
    {
        problem = "the token is damaged: copy all of the word after \"EVALKIT_REPLAY=\" again.";
        token = token.Trim();
        if (token.StartsWith(Variable, StringComparison.Ordinal)) token = token[Variable.Length..];
        if (token.Length is <= CheckDigits or > 8192 || !Base64Url.IsValid(token.AsSpan(0, token.Length - CheckDigits))) return null;
        var text = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(token.AsSpan(0, token.Length - CheckDigits)));
        if (CheckOf(text) != token[^CheckDigits..]) return null;
        var fields = text.Split(Separator);
        if (fields[0] != Version)
        {
            problem = "the token was made by another version of EvalKit: use that version, or run the eval again.";
            return null;
        }

        var path = new List<int>();
        if (fields.Length != 6 || !ulong.TryParse(fields[4], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var seed)) return null;
        foreach (var step in fields[5].Split(',', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out var index)) return null;
            path.Add(index);
        }

        problem = "";
        return new(fields[1], fields[2], fields[3], seed, path);
    }

    private static string CheckOf(string text) => ContentHash.Of(text).ToString()[..CheckDigits];
}
