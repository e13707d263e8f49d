using System.Globalization;
using System.Text;

namespace EvalKit;

/// <summary>Writes a baseline file: sorted, so that version control shows what changed, and whole or not at all.</summary>
internal static class BaselineWriter
{
    // What a reader takes of a line is limited.
    private const int MostPerturbations = 2_000;

    /// <exception cref="BaselineException">It cannot be written; what was there is still there.</exception>
    public static void Write(string path, BaselineFile file) =>
        new CommittedFile(path, "baseline", (line, problem, cause) => new BaselineException(path, line, problem, cause)).Write(Text(file));

    public static string Text(BaselineFile file)
    {
        var text = new StringBuilder();
        Header(text, "evalkit-baseline", BaselineFile.Schema);
        Header(text, "eval", file.Eval);
        Header(text, "subject", VisibleText.Of(file.Subject, EvalId.MaxLength));
        Header(text, "dataset", file.Dataset().ToString());
        Header(text, "perturbations", VisibleText.Of(file.Perturbations, MostPerturbations));
        Header(text, "date", file.Date);
        text.Append(BaselineFile.Columns).Append('\n');
        foreach (var row in file.Rows.OrderBy(row => row.Case, StringComparer.Ordinal))
            text.Append(CultureInfo.InvariantCulture, $"{row.Case}\t{row.Input}\t{row.Cell}\t{row.Passes}\t{row.Trials}\t{row.Score:R}\n");
        return text.ToString();
    }

    private static void Header(StringBuilder text, string name, string value) =>
        text.Append("# ").Append(name).Append('\t').Append(value).Append('\n');
}
