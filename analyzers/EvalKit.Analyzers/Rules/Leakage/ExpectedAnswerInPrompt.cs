using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace EvalKit;

/// <summary>EVAL0001: the instruction holds what the reply must be.</summary>
internal sealed class ExpectedAnswerInPrompt() : ChainRule(
    "EVAL0001", Category.Leakage, DiagnosticSeverity.Warning,
    "The expected answer is in the prompt",
    "The instruction holds the expected answer, {0}: a model that copies it passes without solving anything. Move it to .Choices(…), .Context(…) or .Input(…), or take it out of the instruction.")
{
    private const int FewestDigits = 3;

    // "Reply with OK" tests obedience, and "Positive, Negative or Neutral" is a list of labels.
    private static readonly Regex Instructed = new(
        @"\b((reply|respond|answer)\s+(only\s+)?(with|by|in)|say|write|return|output|print|repeat|copy|spell|pronounce|translate|echo|quote|type)\b[^.!?\n]*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex AlternativeBefore = new(@"(,|/|\||\bor|\band|;)\s*[""'“‘(\[]?\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
    private static readonly Regex AlternativeAfter = new(@"^\s*[""'”’)\]]?\s*(,|/|\||or\b|and\b|;)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    // "- invoice" and "1. invoice: asks for money" are labels where there are two such lines or more; "- Paris is the capital" says something.
    private static readonly Regex ListItem = new(@"^[ \t]*([-*•–]|\d{1,2}[.)])[ \t]+\S", RegexOptions.Multiline | RegexOptions.CultureInvariant);
    private static readonly Regex ItemBefore = new(@"(^|\n)[ \t]*([-*•–]|\d{1,2}[.)])[ \t]+[""'“‘`*]*$", RegexOptions.CultureInvariant);
    private static readonly Regex ItemAfter = new(@"^[""'”’`*]*[ \t]*($|\r?\n|[:=(–—-])", RegexOptions.CultureInvariant);

    public override void Check(EvalReading eval, Findings findings)
    {
        if (eval.Ask is not { } ask || eval.Prompt.Has(PromptRole.Choices)) return;
        foreach (var (clause, condition) in eval.Required)
        {
            if (!clause.IsOwn && !ask.IsOwn) continue;
            foreach (var expected in condition.Texts)
            {
                if (expected.Shape.Constant is { } constant && !IsTelling(constant)) continue;
                foreach (var part in eval.Prompt.Parts)
                {
                    if (!IsInstruction(part, expected.Shape) || !part.Text.Find(expected.Shape).Any(IsLeak)) continue;
                    var (place, other) = ask.IsOwn ? (part.Written, expected.Written) : (expected.Written, part.Written);
                    findings.Add(this, place.Syntax.GetLocation(), [other.Syntax.GetLocation()], Hints.None, $"\"{expected.Shape}\"");
                    break;
                }
            }
        }
    }

    /// <summary>Input may hold its own answer, as for extraction; a plain text is both, so only fixed words in it count.</summary>
    private static bool IsInstruction(PromptPiece part, TextShape expected) =>
        part.Role is PromptRole.Instruction || (part.Role == PromptRole.Whole && expected.Constant is not null);

    private static bool IsTelling(string text)
    {
        text = text.Trim();
        return text.Length >= 2 && (text.Length >= FewestDigits || !text.All(char.IsDigit));
    }

    private static bool IsLeak(TextMatch match) =>
        !Instructed.IsMatch(match.Before) && !AlternativeBefore.IsMatch(match.Before) && !AlternativeAfter.IsMatch(match.After) && !IsListed(match);

    private static bool IsListed(TextMatch match) =>
        ItemBefore.IsMatch(match.Before) && ItemAfter.IsMatch(match.After) && ListItem.Matches($"{match.Before}…{match.After}").Count >= 2;
}
