using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace EvalKit;

/// <summary>EVAL0509: the history file is broken.</summary>
internal sealed class UnreadableHistory() : Rule(
    "EVAL0509", Category.Usage, DiagnosticSeverity.Warning,
    "The history cannot be read",
    "Rules about earlier runs are off, because {0} is taken for none: {1}. Mend the line, or delete the file and let EVALKIT_HISTORY=update write it anew.")
{
    public void Check(AdditionalText file, SourceText text, EvalHistory history, Action<Diagnostic> report)
    {
        if (history.Problem is not var (line, problem)) return;
        var span = text.Lines[Math.Min(line, text.Lines.Count - 1)].Span;
        report(Diagnostic.Create(Descriptor, Location.Create(file.Path, span, text.Lines.GetLinePositionSpan(span)), "evalkit/history.tsv", problem));
    }
}
