using System.Globalization;
using System.Text;

namespace EvalKit;

/// <summary>The inputs of a minimal failure as files: what the subject saw with and without the perturbation.</summary>
internal sealed class FailureArtifacts<TCase, TReply>(TrialExecutor<TCase, TReply> executor, EvalSession session)
{
    public IReadOnlyList<string> Write(string caseId, TCase value, PerturbationChain chain)
    {
        var clean = executor.PromptOf(Request(caseId, value, PerturbationChain.Empty));
        if (chain.Steps.Count == 0) return [];
        var perturbed = executor.PromptOf(Request(caseId, value, chain));
        var paths = new List<string>();
        var changed = Enumerable.Range(0, clean.Parts.Count).Where(i => FileOf(clean.Parts[i]) is { } before && !before.Content.Span.SequenceEqual(FileOf(perturbed.Parts[i])!.Value.Content.Span)).ToList();
        foreach (var i in changed)
        {
            // Two pictures of one prompt are two pairs of files.
            var which = changed.Count == 1 ? "" : FormattableString.Invariant($"-{i + 1}");
            foreach (var (part, name) in new[] { (clean.Parts[i], "clean"), (perturbed.Parts[i], NameOf(chain)) })
            {
                var file = FileOf(part)!.Value;
                paths.Add(session.Store.PutArtifact($"{caseId}-{name}{which}{file.Extension}", file.Content.Span));
            }
        }

        return paths;
    }

    private static (ReadOnlyMemory<byte> Content, string Extension)? FileOf(PromptPart part) => part switch
    {
        ImagePart image => (image.Image.Bytes, ".png"),
        AudioPart audio => (audio.Clip.Bytes, ".wav"),
        TextPart text => (Encoding.UTF8.GetBytes(text.Text), ".txt"),
        _ => null,
    };

    private static TrialRequest<TCase> Request(string caseId, TCase value, PerturbationChain chain) =>
        new(TrialPurpose.Confirm, value, caseId, 0, -1, chain, chain.Severity, 0);

    private static string NameOf(PerturbationChain chain) => string.Join('-', chain.Steps.Select(step =>
        step.Perturbation.Label + "-" + step.Amount.ToString("0.####", CultureInfo.InvariantCulture)));
}
