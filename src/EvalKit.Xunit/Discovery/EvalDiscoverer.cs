using System.Reflection;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

namespace EvalKit;

/// <summary>Finds the tests of an <c>[Eval]</c> method. Names, skips and timeouts are read by xUnit's own discoverer.</summary>
internal sealed class EvalDiscoverer : IXunitTestCaseDiscoverer
{
    private readonly FactDiscoverer facts = new();

    public async ValueTask<IReadOnlyCollection<IXunitTestCase>> Discover(
        ITestFrameworkDiscoveryOptions discoveryOptions, IXunitTestMethod testMethod, IFactAttribute factAttribute)
    {
        var found = await facts.Discover(discoveryOptions, testMethod, factAttribute);
        var fact = (XunitTestCase)found.Single();
        var cells = CanExpand(fact, testMethod) ? await CellsAsync(testMethod) : [EvalTestCell.WholeEval];
        return [.. cells.Select(cell => EvalTestCase.Of(fact, testMethod, cell))];
    }

    private static bool CanExpand(XunitTestCase fact, IXunitTestMethod method)
    {
        var alwaysSkipped = fact is { SkipReason: not null, SkipUnless: null, SkipWhen: null };
        return method.Method.IsStatic && !alwaysSkipped && method.Method.GetParameters().Length == 0 && EvalMethod.ProblemWith(method.Method) is null;
    }

    /// <summary>
    /// The whole eval where the plan cannot be built or its cases cannot be read: an exception here would only be a diagnostic message
    /// that nobody reads, so the eval stays one test, which meets the same exception when it runs and fails with it.
    /// </summary>
    private static async Task<IEnumerable<EvalTestCell>> CellsAsync(IXunitTestMethod method)
    {
        try
        {
            var plan = EvalMethod.PlanOf(method.Method, null, BindingFlags.DoNotWrapExceptions);
            using var run = EvalSession.Default.RunOf(plan, EvalIdentity.Of(plan, method.Method));
            var outline = await run.OutlineAsync(TestContext.Current.CancellationToken);
            return EvalTestCell.Of(outline.Cells);
        }
        catch (Exception problem)
        {
            TestContext.Current.SendDiagnosticMessage(
                $"{method.TestClass.TestClassName}.{method.MethodName} could not be expanded at discovery: {problem}");
            return [EvalTestCell.WholeEval];
        }
    }
}
