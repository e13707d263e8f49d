using System.ComponentModel;
using Xunit.Sdk;
using Xunit.v3;

namespace EvalKit;

/// <summary>
/// One test of an eval. It survives the way to another process (VSTest discovers in one and runs in another). What runs is the user's
/// method behind an <see cref="EvalMethod"/>, so that fixtures, constructors, timeouts and attributes work as for any test.
/// </summary>
internal sealed class EvalTestCase : XunitTestCase
{
    private const string LabelKey = "EvalKit.Cell";
    private const string AloneKey = "EvalKit.Alone";

#pragma warning disable CS0618 // The constructor xUnit itself calls before Deserialize.
    [EditorBrowsable(EditorBrowsableState.Never)]
    [Obsolete("For deserialization")]
    public EvalTestCase()
    {
    }
#pragma warning restore CS0618

    private EvalTestCase(XunitTestCase fact, IXunitTestMethod method, EvalTestCell cell)
        : base(
            method, $"{fact.TestCaseDisplayName}[{cell.Label}]", cell.UniqueId(method.UniqueID), fact.Explicit, fact.SkipExceptions,
            fact.SkipReason, fact.SkipType, fact.SkipUnless, fact.SkipWhen, TraitsOf(fact, cell), [], fact.SourceFilePath,
            fact.SourceLineNumber, fact.Timeout)
        => (CellLabel, Alone) = (cell.Label, cell.Alone);

    /// <summary><c>image/hard</c>, or <c>all</c>.</summary>
    public string CellLabel { get; private set; } = EvalTestCell.All;

    /// <summary>True where the eval has no other test.</summary>
    public bool Alone { get; private set; } = true;

    public static EvalTestCase Of(XunitTestCase fact, IXunitTestMethod method, EvalTestCell cell) => new(fact, method, cell);

    public override async ValueTask<IReadOnlyCollection<IXunitTest>> CreateTests()
    {
        var plain = (XunitTest)(await base.CreateTests()).Single();
        var evaluating = new XunitTestMethod(TestMethod.TestClass, new EvalMethod(TestMethod.Method, RunAsync), []);
        return
        [
            new XunitTest(
                this, evaluating, Explicit, SkipReason, SkipType, SkipUnless, SkipWhen, TestCaseDisplayName, 0, plain.Traits, Timeout, []),
        ];
    }

    protected override void Serialize(IXunitSerializationInfo info)
    {
        base.Serialize(info);
        info.AddValue(LabelKey, CellLabel);
        info.AddValue(AloneKey, Alone);
    }

    protected override void Deserialize(IXunitSerializationInfo info)
    {
        base.Deserialize(info);
        CellLabel = info.GetValue<string>(LabelKey) ?? EvalTestCell.All;
        Alone = info.GetValue<bool>(AloneKey);
    }

    private Task RunAsync(EvalPlan plan) =>
        EvalTestRun.RunAsync(plan, EvalIdentity.Of(plan, TestMethod.Method), $"{TestClassName}.{TestMethodName}", CellLabel, Alone);

    private static Dictionary<string, HashSet<string>> TraitsOf(XunitTestCase fact, EvalTestCell cell)
    {
        var traits = new Dictionary<string, HashSet<string>>(fact.Traits, StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in cell.Traits())
            traits[name] = traits.TryGetValue(name, out var own) ? [.. own, value] : [value];
        return traits;
    }
}
