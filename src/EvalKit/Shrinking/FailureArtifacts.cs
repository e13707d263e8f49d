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
        var name = NameOf(chain);
        for (var i = 0; i < clean.Parts.Count; i++)
        {
            switch (clean.Parts[i], perturbed.Parts[i])
            {
                case (ImagePart before, ImagePart after) when before.Image.Hash != after.Image.Hash:
                    paths.Add(session.Store.PutArtifact($"{caseId}-clean.png", before.Image.Bytes.Span));
                    paths.Add(session.Store.PutArtifact($"{caseId}-{name}.png", after.Image.Bytes.Span));
                    break;
                case (AudioPart before, AudioPart after) when before.Clip.Hash != after.Clip.Hash:
                    paths.Add(session.Store.PutArtifact($"{caseId}-clean.wav", before.Clip.Bytes.Span));
                    paths.Add(session.Store.PutArtifact($"{caseId}-{name}.wav", after.Clip.Bytes.Span));
                    break;
                case (TextPart before, TextPart after) when before.Text != after.Text:
                    paths.Add(session.Store.PutArtifact($"{caseId}-clean.txt", Encoding.UTF8.GetBytes(before.Text)));
                    paths.Add(session.Store.PutArtifact($"{caseId}-{name}.txt", Encoding.UTF8.GetBytes(after.Text)));
                    break;
                default:
                    break;
            }
        }

        return paths;
    }

    private static TrialRequest<TCase> Request(string caseId, TCase value, PerturbationChain chain) =>
        new(TrialPurpose.Confirm, value, caseId, 0, -1, chain, chain.Severity, 0);

    private static string NameOf(PerturbationChain chain) => string.Join('-', chain.Steps.Select(step =>
        step.Perturbation.Label + "-" + step.Amount.ToString("0.####", CultureInfo.InvariantCulture)));
}
