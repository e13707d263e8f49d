using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace EvalKit;

/// <summary>What earlier runs recorded of each eval: <c>evalkit/history.tsv</c>, as docs/history.md describes it.</summary>
internal sealed class EvalHistory
{
    public static readonly EvalHistory Empty = new();

    private const string Head = "# evalkit-history\t1";
    private const string AnyHead = "# evalkit-history\t";
    private const string Columns = "id\thash\truns\tmodels\tpasses\ttrials\tnullPass\tlastFailUtc";
    private const int MostCharacters = 64 << 20;

    private readonly Dictionary<string, HistoryEntry> _entries = new(StringComparer.Ordinal);

    /// <summary>Parsed once for each text, however many compilations see it.</summary>
    public static SourceTextValueProvider<EvalHistory> Provider { get; } = new(Read);

    /// <summary>Why the file is taken for none, and on which line, from 0.</summary>
    public (int Line, string Text)? Problem { get; private set; }

    public bool IsEmpty => _entries.Count == 0;

    public static bool IsHistory(AdditionalText file) => file.Path.Replace('\\', '/').EndsWith("evalkit/history.tsv", StringComparison.OrdinalIgnoreCase);

    public HistoryEntry? Find(string id) => _entries.TryGetValue(id, out var entry) ? entry : null;

    public static EvalHistory Read(SourceText text)
    {
        var history = new EvalHistory();
        if (text.Length > MostCharacters) return Broken(0, "it is larger than 64 MiB");
        for (var i = 0; i < text.Lines.Count; i++)
        {
            var line = text.Lines[i].ToString();
            switch (i)
            {
                // The format of a later version is that version's to read.
                case 0 when line != Head: return line.StartsWith(AnyHead, StringComparison.Ordinal) ? Empty : Broken(0, "its first line is not \"# evalkit-history\" and a version");
                case 0: break;
                case 1 when line != Columns: return Broken(1, "its second line does not name the columns");
                case 1: break;
                default:
                    if (line.Length == 0 && i == text.Lines.Count - 1) break;
                    if (IsConflict(line)) return Broken(i, "a merge left its conflict marks; of two lines about one eval keep the one with more runs");
                    if (HistoryEntry.Parse(line.Split('\t')) is not { } entry) return Broken(i, "the line has not eight columns with whole numbers of runs, passes and trials");
                    if (history._entries.ContainsKey(entry.Id)) return Broken(i, "it has two lines about this eval; keep the one with more runs");
                    history._entries.Add(entry.Id, entry);
                    break;
            }
        }

        return history;

        static EvalHistory Broken(int line, string problem) => new() { Problem = (line, problem) };
    }

    private static bool IsConflict(string line) =>
        line.StartsWith("<<<<<<<", StringComparison.Ordinal) || line.StartsWith("=======", StringComparison.Ordinal) || line.StartsWith(">>>>>>>", StringComparison.Ordinal);
}
