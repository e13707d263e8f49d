using Spectre.Console;

namespace EvalKit;

/// <summary>A comparison on the console: what differs first.</summary>
internal static class ComparisonConsole
{
    public static void Write(RunComparison comparison, int flips, ToolHost host)
    {
        host.Out.WriteLine($"{comparison.Before} → {comparison.After}");
        host.Out.WriteLine($"{ComparisonWords.Headline(comparison)}.");
        foreach (var line in ComparisonWords.Evals(comparison)) host.Out.WriteLine($"{line}");
        foreach (var eval in comparison.Evals)
        {
            host.Out.WriteLine();
            host.Out.WriteLine($"{VisibleText.Of(eval.Id, 200)}  {VisibleText.Of(eval.Pairing.Earlier.Setup.Subject, 80)} → {VisibleText.Of(eval.Pairing.Setup.Subject, 80)}");
            var table = PlainTable.With("", "before", "after", "difference", "p", "finding", "sees");
            foreach (var row in eval.Rows)
            {
                PlainTable.Add(table, ComparisonWords.Slice(row), ComparisonWords.Side(row, row.Pairs.Before), ComparisonWords.Side(row, row.Pairs.After), ComparisonWords.Difference(row),
                    ComparisonWords.Probability(row), ComparisonWords.Found(row, comparison), ComparisonWords.Sees(row));
            }

            if (eval.Rows.Count > 0) host.Tables().Write(table);
            foreach (var note in eval.Notes()) host.Out.WriteLine($"  note: {VisibleText.Of(note, 600)}");
        }

        WriteFlips(comparison, flips, host.Out);
        host.Out.WriteLine();
        host.Out.WriteLine(ComparisonWords.Method(comparison));
    }

    private static void WriteFlips(RunComparison comparison, int most, TextWriter output)
    {
        if (comparison.Lost + comparison.Gained == 0) return;
        output.WriteLine();
        output.WriteLine($"{ComparisonWords.Flips(comparison)}{(most > 0 ? ", the worst first:" : ".")}");
        foreach (var (flip, repeats) in comparison.Flips.Take(most))
        {
            output.WriteLine($"  {(flip.Lost ? "lost  " : "gained")} {VisibleText.Of(flip.Eval, 120)}: {VisibleText.Of(ComparisonWords.Title(flip, repeats), 300)}{(flip.Reason is { } reason ? $" · {VisibleText.Of(reason, 200)}" : "")}");
            if (flip.Lost) output.WriteLine($"         evalkit replay {flip.Replay}");
        }
    }
}
