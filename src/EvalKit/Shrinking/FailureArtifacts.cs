using System.Globalization;
using System.Text;
using EvalKit.Media;

namespace EvalKit;

/// <summary>The inputs of a minimal failure as files: what the subject saw with and without the perturbation.</summary>
internal sealed class FailureArtifacts<TCase, TReply>(TrialExecutor<TCase, TReply> executor, EvalSession session)
{
    public IReadOnlyList<string> Write(string caseId, TCase value, PerturbationChain chain)
    {
        var clean = executor.PromptOf(Request(caseId, value, PerturbationChain.Empty));
        if (chain.Steps.Count == 0) return [];
        var perturbed = executor.PromptOf(Request(caseId, value, chain));
        return HaveSameParts(clean, perturbed) ? Pairs(caseId, clean, perturbed, NameOf(chain)) : Lists(caseId, clean, perturbed, NameOf(chain));
    }

    /// <summary>Each part that was changed, before and after.</summary>
    private List<string> Pairs(string caseId, Prompt clean, Prompt perturbed, string name)
    {
        var paths = new List<string>();
        var changed = Enumerable.Range(0, clean.Parts.Count).Where(i => FileOf(clean.Parts[i]) is { } before && !before.Content.Span.SequenceEqual(FileOf(perturbed.Parts[i])!.Value.Content.Span)).ToList();
        foreach (var i in changed)
        {
            // Two pictures of one prompt are two pairs of files.
            var which = changed.Count == 1 ? "" : FormattableString.Invariant($"-{i + 1}");
            foreach (var (part, what) in new[] { (clean.Parts[i], "clean"), (perturbed.Parts[i], name) })
            {
                var file = FileOf(part)!.Value;
                paths.Add(session.Store.PutArtifact($"{caseId}-{what}{which}{file.Extension}", file.Content.Span));
            }
        }

        return paths;
    }

    /// <summary>Where parts came, went or moved: both prompts as lists of their parts, and each part that the other has not.</summary>
    private List<string> Lists(string caseId, Prompt clean, Prompt perturbed, string name)
    {
        var paths = new List<string>();
        foreach (var (prompt, other, what) in new[] { (clean, perturbed, "clean"), (perturbed, clean, name) })
        {
            paths.Add(session.Store.PutArtifact($"{caseId}-{what}-prompt.txt", Encoding.UTF8.GetBytes(prompt.ToString())));
            var known = other.Parts.Select(HashOf).ToHashSet();
            foreach (var (i, part) in prompt.Parts.Index())
            {
                if (FileOf(part) is { } file && !known.Contains(HashOf(part)))
                    paths.Add(session.Store.PutArtifact(FormattableString.Invariant($"{caseId}-{what}-{i + 1}{file.Extension}"), file.Content.Span));
            }
        }

        return paths;
    }

    /// <summary>Whether every part stands where it stood, changed or not.</summary>
    private static bool HaveSameParts(Prompt clean, Prompt perturbed)
    {
        if (clean.Parts.Count != perturbed.Parts.Count) return false;
        if (clean.Parts.Zip(perturbed.Parts).Any(pair => pair.First.GetType() != pair.Second.GetType() || pair.First.Role != pair.Second.Role)) return false;
        List<ContentHash?> before = [.. clean.Parts.Select(HashOf)], after = [.. perturbed.Parts.Select(HashOf)];
        return !before.Zip(after).Any(pair => pair.First is not null && pair.First != pair.Second && after.Contains(pair.First));
    }

    private static ContentHash? HashOf(PromptPart part) => FileOf(part) is { } file ? ContentHash.Of(file.Content.Span) : null;

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
