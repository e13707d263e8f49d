using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EvalKit;

/// <summary>EVAL0502: a plan that has no id, or one that another has.</summary>
internal sealed class UnnamedPlan() : ChainRule(
    "EVAL0502", Category.Usage, DiagnosticSeverity.Warning,
    "The eval has no id of its own",
    "{0}: history, baseline and corpus are kept under the id. Add .Named(\"…\") with an id that no other eval has and that stays the same.")
{
    // Per file the ids in .Named("…"), and how often each stands there.
    private static readonly ConditionalWeakTable<SyntaxTree, Dictionary<string, int>> Names = new();

    public override void Check(EvalReading eval, Findings findings)
    {
        var last = eval.Chain.Clauses[eval.Chain.Clauses.Count - 1];
        if (eval.Chain.IsComplete && last is { IsOwn: true, Name: "RunAsync" or "AssertAsync" } && !eval.Chain.Has("Named"))
        {
            findings.Add(this, last.Place, "Outside [Eval] this plan has no id, and running it throws");
            return;
        }

        foreach (var named in eval.Chain.All("Named"))
        {
            if (!named.IsOwn || named.Argument("id") is not { } place || place.ConstantText() is not { } id) continue;
            if (string.IsNullOrWhiteSpace(id)) findings.Add(this, place, "The id is empty, which throws");
            else if (place.Syntax is LiteralExpressionSyntax literal && StandsTwice(literal) && Names.GetValue(literal.SyntaxTree, Read).TryGetValue(id, out var times) && times > 1)
                findings.Add(this, place, $"Another eval of this file is named \"{Shown.Short(id)}\" too");
        }
    }

    /// <summary>Whether it is worth going through all nodes of the file: a search in its text costs next to nothing.</summary>
    private static bool StandsTwice(LiteralExpressionSyntax literal)
    {
        var text = FileWords.TextOf(literal.SyntaxTree);
        var written = literal.Token.Text;
        var first = text.IndexOf(written, StringComparison.Ordinal);
        return text.IndexOf(written, first + 1, StringComparison.Ordinal) >= 0;
    }

    private static Dictionary<string, int> Read(SyntaxTree tree)
    {
        var names = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var call in tree.GetRoot().DescendantNodes().OfType<InvocationExpressionSyntax>())
        {
            if (call is { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Named" }, ArgumentList.Arguments: { Count: 1 } arguments }
                && arguments[0].Expression is LiteralExpressionSyntax { Token.Value: string id })
                names[id] = names.TryGetValue(id, out var times) ? times + 1 : 1;
        }

        return names;
    }
}
