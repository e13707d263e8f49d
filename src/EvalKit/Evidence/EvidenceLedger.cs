using EvalKit.Media;

namespace EvalKit;

/// <summary>What earlier runs have shown, and which cases they used up.</summary>
internal sealed class EvidenceLedger
{
    private readonly HashSet<string> _cases;
    private readonly HashSet<ContentHash> _clusters;
    private readonly HashSet<ContentHash> _inputs;

    private EvidenceLedger(string path, EvidenceFile file, int run, string? anew = null)
    {
        (Path, File, Run, Anew) = (path, file, run, anew);
        _cases = [.. file.Rows.Select(row => row.Case)];
        _clusters = [.. file.Rows.Select(row => row.Cluster)];
        _inputs = [.. file.Rows.Select(row => row.Input).Where(input => input != default)];
    }

    public string Path { get; }

    /// <summary>What is taken over.</summary>
    public EvidenceFile File { get; }

    /// <summary>Why what the file has does not count any more, as the end of a sentence; null where it does.</summary>
    public string? Anew { get; }

    /// <summary>The number of this run. It goes on when the evidence starts anew, so that no two runs draw the same cases.</summary>
    public int Run { get; }

    /// <summary>Whether a case, or another one of its cluster, was counted before.</summary>
    public bool HasCounted(string caseId, ContentHash cluster) => _cases.Contains(caseId) || _clusters.Contains(cluster);

    /// <summary>Whether the same was sent before, under whatever id.</summary>
    public bool HasSent(ContentHash input) => input != default && _inputs.Contains(input);

    /// <summary>Reads the file; what it has counts unless who or what was judged has changed since.</summary>
    /// <exception cref="EvidenceException">It is there and cannot be used.</exception>
    public static EvidenceLedger Load(string id, SubjectIdentity subject, EvidenceClaim claim, string expectation, EvalOptions options)
    {
        var path = EvidenceFile.PathOf(options.CommittedDirectory, id);
        var now = new EvidenceFile(id, VisibleText.Of(subject.ToString(), EvalId.MaxLength), claim.ToString(), expectation, [], []);
        if (EvidenceReader.Read(path, id) is not { } old) return new(path, now, 1);
        var run = old.LastRun + 1;
        // Another subject's results say nothing about this one, so its cases are fresh for it.
        if (old.Subject != now.Subject) return new(path, now, run, $"it was about {VisibleText.Of(old.Subject, 60)}, and this is {VisibleText.Of(now.Subject, 60)}");
        // Whoever moves a bar has seen the results: cases that were counted are not fresh under the new one.
        var why = old.Gate != now.Gate ? $"it was for \"{VisibleText.Of(old.Gate, 100)}\", and the gate is now \"{now.Gate}\""
            : !ExpectationShape.AreSame(old.Expectation, expectation) ? $"replies were graded by \"{VisibleText.Of(old.Expectation, 100)}\", and now by \"{VisibleText.Of(expectation, 100)}\""
            : null;
        return why is not null
            ? new(path, now with { Rows = old.Rows }, run, why)
            : new(path, now with { Expectation = ExpectationShape.Union(old.Expectation, expectation), Runs = old.Runs, Rows = old.Rows }, run);
    }
}
