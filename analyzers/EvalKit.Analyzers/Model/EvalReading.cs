using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace EvalKit;

/// <summary>A chain and what its clauses say, each read when a rule first asks.</summary>
internal sealed class EvalReading(Chain chain, EvalSymbols symbols, LocalValues locals, ISymbol? within)
{
    private readonly ShapeReader _shapes = new(locals);
    private PromptShape? _prompt;
    private CaseSet? _cases;
    private List<(Clause Clause, ExpectedReply Reply)>? _expected;
    private List<(Clause Clause, ExpectedReply.Condition Condition)>? _required;
    private List<(Clause Clause, GateShape? Gate, IOperation Written)>? _gates;
    private List<(Clause Clause, AxisShape? Axis, IOperation Written)>? _axes;

    public Chain Chain => chain;

    public EvalSymbols Symbols => symbols;

    /// <summary>The method that the chain stands in.</summary>
    public ISymbol? Within => within;

    public ShapeReader Shapes => _shapes;

    public Clause? Ask => chain.Last("Ask");

    public PromptShape Prompt => _prompt ??= new PromptReader(symbols, _shapes, locals).Read(Ask?.Argument("prompt"));

    public CaseSet Cases => _cases ??= CaseSet.Read(chain.Clauses.FirstOrDefault(clause => clause.Name is "Over" or "ForAll"), locals);

    public List<(Clause Clause, ExpectedReply Reply)> Expected => _expected ??= ReadExpected();

    /// <summary>Every condition that must hold for a reply to pass.</summary>
    public List<(Clause Clause, ExpectedReply.Condition Condition)> Required => _required ??= ReadRequired();

    /// <summary>The gates of all <c>.Require</c>; null stands for one that is made elsewhere.</summary>
    public List<(Clause Clause, GateShape? Gate, IOperation Written)> Gates => _gates ??=
        Listed("Require", "gates", static (written, symbols) => GateShape.Read(written, symbols));

    public bool KnowsGates
    {
        get
        {
            foreach (var (_, gate, _) in Gates)
            {
                if (gate is null) return false;
            }

            return true;
        }
    }

    public List<(Clause Clause, AxisShape? Axis, IOperation Written)> Axes => _axes ??=
        Listed("Under", "axes", static (written, symbols) => AxisShape.Read(written, symbols));

    public bool IsSafety => Intent == "Safety";

    /// <summary>What the eval is said to be for: <c>Safety</c>, <c>Capability</c> or <c>Regression</c>.</summary>
    public string? Intent
    {
        get
        {
            for (var i = chain.Clauses.Count - 1; i >= 0; i--)
            {
                if (chain.Clauses[i].Name is "Safety" or "Capability" or "Regression") return chain.Clauses[i].Name;
            }

            return null;
        }
    }

    public IOperation? ChatOption(string name)
    {
        if (chain.Last("Options")?.Argument("options")?.Bare() is not IObjectCreationOperation { Initializer: { } initializer }) return null;
        return initializer.Initializers.OfType<ISimpleAssignmentOperation>()
            .FirstOrDefault(set => set.Target is IPropertyReferenceOperation property && property.Property.Name == name)?.Value;
    }

    private List<(Clause Clause, ExpectedReply Reply)> ReadExpected()
    {
        var reader = new ExpectationReader(symbols, _shapes);
        var expected = new List<(Clause, ExpectedReply)>();
        foreach (var clause in chain.All("Expect")) expected.Add((clause, reader.Read(clause)));
        return expected;
    }

    private List<(Clause Clause, ExpectedReply.Condition Condition)> ReadRequired()
    {
        var required = new List<(Clause, ExpectedReply.Condition)>();
        foreach (var (clause, reply) in Expected)
        {
            if (reply is ExpectedReply.Condition only) required.Add((clause, only));
            else required.AddRange(reply.Required.Select(condition => (clause, condition)));
        }

        return required;
    }

    private List<(Clause Clause, T? Shape, IOperation Written)> Listed<T>(string verb, string parameter, Func<IOperation, EvalSymbols, T?> read)
        where T : class
    {
        var all = new List<(Clause, T?, IOperation)>();
        foreach (var clause in chain.All(verb))
        {
            if (clause.Argument(parameter) is not { } list) continue;
            foreach (var written in list.Elements()) all.Add((clause, read(written, symbols), written));
        }

        return all;
    }
}
