#pragma warning disable xUnit1000 // These classes are discovered by the tests, not by the runner.
#pragma warning disable xUnit1001
namespace EvalKit;

/// <summary>Methods marked [Eval], good and bad.</summary>
internal static class Samples
{
    public static EvalPlan Plan(params IEnumerable<(bool Photographed, Difficulty Level)> cases) => Eval
        .Over(cases.SelectMany(kind => Enumerable.Range(0, 40).Select(i => new Case($"{kind.Photographed}-{kind.Level}-{i}", kind.Photographed, kind.Level))))
        .Difficulty(c => c.Level)
        .Ask(c => c.Photographed ? Prompt.User("Read it.").Image(Image.FromBytes("never decoded"u8.ToArray())) : Prompt.User("Read it.").Input(c.Id))
        .Using((prompt, token) => Task.FromResult("42"))
        .Expect("is right", (c, reply) => reply.Text == "42")
        .Require(PassRate.AtLeast(0.9));

    public sealed record Case(string Id, bool Photographed, Difficulty Level);

    public class Receipts
    {
        [Eval]
        public static EvalPlan Reads_totals() => Plan((true, Difficulty.Hard), (false, Difficulty.Easy));

        [Eval]
        public static EvalPlan Has_one_cell() => Plan((true, Difficulty.Hard));

        [Eval]
        public EvalPlan On_an_instance() => Plan((true, Difficulty.Hard), (false, Difficulty.Easy));

        [Eval(DisplayName = "Totals")]
        public static EvalPlan With_a_display_name() => Reads_totals();

        [Eval(Timeout = 1500, Explicit = true)]
        [Trait("Owner", "billing")]
        [Trait("Kind", "Slow")]
        public static EvalPlan With_settings() => Reads_totals();

        [Eval(Skip = "the data is not here")]
        public static EvalPlan Skipped() => throw new InvalidOperationException("a skipped eval is not to be called");

        [Eval]
        public static EvalPlan Cannot_be_built() => throw new FileNotFoundException("totals.jsonl is not there");

        [Eval]
        public static EvalPlan Has_no_cases() => Plan();

        [Eval]
        public static EvalPlan Returns_nothing() => null!;

        [Eval]
        public static int Is_not_a_plan() => 42;

        [Eval]
        public static Task<EvalPlan> Is_a_task() => Task.FromResult(Reads_totals());

        [Eval]
        public static EvalPlan Takes_a_parameter(string model) => throw new InvalidOperationException(model);

        [Eval]
        public static EvalPlan Takes_a_service(EvalOptions options) => Plan((options is not null, Difficulty.Easy)).Named("with options");

        [Eval]
        public static EvalPlan Is_generic<T>() => Plan((typeof(T) == typeof(int), Difficulty.Easy));
    }

    public sealed class Invoices : Receipts;

    public sealed class Generic<T>
    {
        public static EvalPlan Reads_totals() => Plan((typeof(T) == typeof(int), Difficulty.Easy));
    }
}
