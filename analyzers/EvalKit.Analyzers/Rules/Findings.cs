using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace EvalKit;

/// <summary>Where rules put what they find, and what files beside the code tell them.</summary>
internal sealed class Findings(Action<Diagnostic> report, EvalHistory history, EvidenceNeeded needed)
{
    public EvalHistory History => history;

    public EvidenceNeeded Needed => needed;

    public void Add(Rule rule, IOperation place, params object[] arguments) => Add(rule, place.Syntax.GetLocation(), arguments);

    public void Add(Rule rule, Location place, params object[] arguments) => Add(rule, place, null, Hints.None, arguments);

    /// <summary>With the place that the finding has to do with, and what a code fix needs to know.</summary>
    public void Add(Rule rule, Location place, IEnumerable<Location>? others, ImmutableDictionary<string, string?> hints, params object[] arguments)
    {
        if (place.SourceTree is not { } file || !GeneratedFiles.Has(file)) report(Diagnostic.Create(rule.Descriptor, place, others, hints, arguments));
    }
}
