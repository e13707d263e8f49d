using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace EvalKit;

/// <summary>EVAL0402: a name behind which the model may change.</summary>
internal sealed class UnpinnedModel() : ChainRule(
    "EVAL0402", Category.Reliability, DiagnosticSeverity.Info,
    "The model or version is not pinned",
    "\"{0}\" may stand for another model tomorrow: results would change without a change of yours. Name the dated version.")
{
    private static readonly Regex Moving = new(@"(^|[-_:.@/ ])(latest|current|newest|head|main|dev|preview)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
    private static readonly Regex Hosted = new(@"^(gpt|claude|gemini|chatgpt|mistral|command)-", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
    private static readonly Regex Dated = new(@"\d{4}|-\d{3}$", RegexOptions.CultureInvariant);

    public override void Check(EvalReading eval, Findings findings)
    {
        if (eval.Chain.Last("Options") is { IsOwn: true } && eval.ChatOption("ModelId") is { } model && model.ConstantText() is { } id
            && (Moving.IsMatch(id) || (Hosted.IsMatch(id) && !Dated.IsMatch(id)))) findings.Add(this, model, id);
        if (eval.Chain.Last("Identity") is { IsOwn: true } identity && identity.Argument("version") is { } version && version.ConstantText() is { } text
            && Moving.IsMatch(text)) findings.Add(this, version, text);
    }
}
