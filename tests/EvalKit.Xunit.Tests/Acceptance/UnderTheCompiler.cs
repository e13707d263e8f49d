namespace EvalKit;

/// <summary>The rules travel inside the EvalKit package and reach a project that references EvalKit.Xunit alone.</summary>
[Collection(nameof(ShopCollection))]
public class UnderTheCompiler(ShopProject shop)
{
    private const string Source = """
        using System.Threading.Tasks;

        public static class Evals
        {
            [Eval]
            public static EvalPlan Knows_a_capital() => Eval.Over(new[] { "France", "Italy" }).Id(c => c)
                .Ask(c => Prompt.User($"The capital of {c}?"))
                .Using((prompt, ct) => Task.FromResult("Paris"))
                .Expect(c => Answer.Contains("a"))
                .Require(PassRate.AtLeast(0));
        }
        """;

    private const string History = """
        # evalkit-history	1
        id	hash	runs	models	passes	trials	nullPass	lastFailUtc
        Evals.Knows_a_capital	94b1f0a7c3de48215d60b7a2e19c3f58	25	a;b	1500	1500	empty 2/2 reaches	-

        """;

    [Fact]
    public async Task Rules_are_errors_where_warnings_are_and_a_data_file_only_warns()
    {
        var build = await shop.Dotnet("build", shop.NewProject("Shop.Faulty", Source, History)).RunAsync();

        Assert.NotEqual(0, build.ExitCode);
        Assert.Contains("Evals.cs(10,35): error EVAL0102: This gate can never fail", build.Output);
        Assert.Contains("Evals.cs(6,28): warning EVAL0110: All 1,500 trials of 25 runs on 2 models passed", build.Output);
        Assert.DoesNotContain("error EVAL011", build.Output);
    }

    [Fact]
    public async Task A_mode_switches_them_off_and_no_other_exists()
    {
        var project = shop.NewProject("Shop.Quiet", Source, History);

        var quiet = await shop.Dotnet("build", project, "-p:EvalKitAnalysisMode=None").RunAsync();
        var unknown = await shop.Dotnet("build", project, "-p:EvalKitAnalysisMode=Loud").RunAsync();

        Assert.Equal(0, quiet.ExitCode);
        Assert.DoesNotContain("EVAL0", quiet.Output);
        Assert.Contains("EvalKitAnalysisMode is 'Loud'", unknown.Output);
    }
}
