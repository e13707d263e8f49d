using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;

namespace EvalKit;

public sealed class MarkAsRegressionTests
{
    [Fact]
    public Task Stands_after_the_cases()
    {
        var test = new CSharpCodeFixTest<EvalAnalyzer, MarkAsRegression, DefaultVerifier>
        {
            TestCode = Code("{|EVAL0110:Plan|}", ""), FixedCode = Code("Plan", ".Regression()"), ReferenceAssemblies = new("net10.0"),
        };
        Verify.Complete(test, []);
        test.TestState.AdditionalFiles.Add(("/evalkit/history.tsv",
            "# evalkit-history\t1\nid\thash\truns\tmodels\tpasses\ttrials\tnullPass\tlastFailUtc\nSample.Plan\tf0\t20\ta;b\t900\t900\tnone\t-\n"));
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    private static string Code(string name, string intent) => Verify.Class($$"""
        [Eval]
        public static EvalPlan {{name}}() => Eval.Over(Questions.All){{intent}}
            .Ask(q => q.Text).Using(Model.AnswerAsync).Expect(q => Answer.Equal(q.Answer)).Require(PassRate.AtLeast(0.9));
        """);
}
