using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace EvalKit;

/// <summary>A chain and what its clauses say, each read when a rule first asks.</summary>
internal sealed class EvalReading(Chain chain, EvalSymbols symbols, LocalValues locals)
{
    private readonly ShapeReader _shapes = new(locals);
    private PromptShape? _prompt;
    private CaseSet? _cases;
    private IReadOnlyList<(Clause Clause, ExpectedReply Reply)>? _expected;
    private IReadOnlyList<(Clause Clause, GateShape? Gate, IOperation Written)>? _gates;
    private IReadOnlyList<(Clause Clause, AxisShape? Axis, IOperation Written)>? _axes;

    public Chain Chain => chain;

    public EvalSymbols Symbols => symbols;

    public ShapeReader Shapes => _shapes;

    public Clause? Ask => chain.Last("Ask");

    public PromptShape Prompt => _prompt ??= new PromptReader(symbols, _shapes, locals).Read(Ask?.Argument("prompt"));

    public CaseSet Cases => _cases ??= CaseSet.Read(chain.Clauses.FirstOrDefault(clause => clause.Name is "Over" or "ForAll"), locals);

    public IReadOnlyList<(Clause Clause, ExpectedReply Reply)> Expected =>
        _expected ??= chain.All("Expect").Select(clause => (clause, new ExpectationReader(symbols, _shapes).Read(clause))).ToArray();

    /// <summary>The gates of all <c>.Require</c>; null stands for one that is made elsewhere.</summary>
    public IReadOnlyList<(Clause Clause, GateShape? Gate, IOperation Written)> Gates => _gates ??=
        (from clause in chain.All("Require")
         from written in Listed(clause, "gates")
         select (clause, GateShape.Read(written, symbols), written)).ToArray();

    public bool KnowsGates => Gates.All(gate => gate.Gate is not null);

    public IReadOnlyList<(Clause Clause, AxisShape? Axis, IOperation Written)> Axes => _axes ??=
        (from clause in chain.All("Under")
         from written in Listed(clause, "axes")
         select (clause, AxisShape.Read(written, symbols), written)).ToArray();

    public bool IsSafety => chain.Clauses.LastOrDefault(clause => clause.Name is "Safety" or "Capability" or "Regression")?.Name == "Safety";

    public IOperation? ChatOption(string name)
    {
        if (chain.Last("Options")?.Argument("options")?.Bare() is not IObjectCreationOperation { Initializer: { } initializer }) return null;
        return initializer.Initializers.OfType<ISimpleAssignmentOperation>()
            .FirstOrDefault(set => set.Target is IPropertyReferenceOperation property && property.Property.Name == name)?.Value;
    }

    private static IEnumerable<IOperation> Listed(Clause clause, string parameter) => clause.Argument(parameter) is { } list ? list.Elements() : [];
}
