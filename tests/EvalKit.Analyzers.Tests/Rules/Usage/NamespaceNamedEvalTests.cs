namespace EvalKit;

public sealed class NamespaceNamedEvalTests
{
    [Fact]
    public Task A_segment_in_the_middle() => Verify.Source("namespace Shop.{|#0:Eval|}.Answers;\n\npublic static class Sample;\n", Verify.Finding("EVAL0508").WithLocation(0).WithArguments("Shop.Eval"));

    [Fact]
    public Task A_segment_that_only_begins_so() => Verify.Source("namespace Shop.Evaluation.Evals;\n\npublic static class Sample;\n");
}
