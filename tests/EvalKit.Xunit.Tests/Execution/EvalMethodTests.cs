using System.Reflection;

namespace EvalKit;

public class EvalMethodTests
{
    /// <summary>Without those that .NET no longer supports, and lists that are made anew at every call.</summary>
    private static IEnumerable<PropertyInfo> Properties => typeof(MethodInfo).GetProperties()
        .Where(property => !property.Name.StartsWith("IsSecurity", StringComparison.Ordinal) && property.Name != nameof(MethodInfo.CustomAttributes));

    private static EvalMethod Method(string name, Action<EvalPlan>? run = null) => new(SampleMethod.Reflected(name), plan =>
    {
        run?.Invoke(plan);
        return Task.CompletedTask;
    });

    public class Invoke
    {
        [Fact]
        public void The_plan_that_the_method_returns_is_run()
        {
            EvalPlan? ran = null;

            var task = Method("Reads_totals", plan => ran = plan).Invoke(null, []);

            Assert.IsType<Task>(task, exactMatch: false);
            Assert.NotNull(ran);
        }

        [Fact]
        public void An_instance_method_is_called_on_its_instance()
        {
            EvalPlan? ran = null;

            Method("On_an_instance", plan => ran = plan).Invoke(new Samples.Receipts(), []);

            Assert.NotNull(ran);
        }

        [Fact]
        public void What_the_method_throws_is_what_the_test_fails_with()
        {
            var thrown = Assert.Throws<TargetInvocationException>(() => Method("Cannot_be_built").Invoke(null, []));

            Assert.IsType<FileNotFoundException>(thrown.InnerException);
        }

        [Theory]
        [InlineData("Is_not_a_plan", "returns Int32: an eval returns its plan")]
        [InlineData("Is_a_task", "returns Task`1: an eval returns its plan")]
        [InlineData("Is_generic", "is generic: nothing says which type")]
        [InlineData("Returns_nothing", "returned null: an eval returns its plan")]
        public void A_method_that_is_no_eval_is_told_what_to_do(string name, string expected)
        {
            var thrown = Assert.Throws<EvalMethodException>(() => Method(name).Invoke(null, []));

            Assert.Contains($"[Eval] Receipts.{name} {expected}", thrown.Message, StringComparison.Ordinal);
            Assert.Null(thrown.StackTrace);
        }
    }

    [Fact]
    public async Task A_parameter_that_no_service_fills_is_told_what_to_do()
    {
        var thrown = await Assert.ThrowsAsync<EvalMethodException>(() => (Task)Method("Takes_a_parameter").Invoke(null, [])!);

        Assert.Contains("[Eval] Receipts.Takes_a_parameter takes a String named model, and no service of that type is registered", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_parameter_is_taken_from_the_services()
    {
        // The session registers its own options.
        var plans = new List<EvalPlan>();
        var method = new EvalMethod(SampleMethod.Reflected("Takes_a_service"), plan => { plans.Add(plan); return Task.CompletedTask; });

        await (Task)method.Invoke(null, [])!;

        Assert.Equal("with options", Assert.Single(plans).Name);
    }

    [Fact]
    public void It_takes_no_parameters_so_that_its_own_message_is_reached() => Assert.Empty(Method("Takes_a_parameter").GetParameters());

    [Fact]
    public void Everything_else_is_as_the_method_has_it()
    {
        var inner = SampleMethod.Reflected("With_settings");
        var outer = Method("With_settings");

        Assert.All(Properties, property => Assert.Equal(property.GetValue(inner), property.GetValue(outer)));
        Assert.Equal(inner.CustomAttributes.Select(data => data.ToString()), outer.CustomAttributes.Select(data => data.ToString()));
        Assert.Equal(inner.GetCustomAttributes<TraitAttribute>().Count(), outer.GetCustomAttributes<TraitAttribute>().Count());
        Assert.True(outer.IsDefined(typeof(EvalAttribute), inherit: false));
        Assert.Equal(inner.GetBaseDefinition(), outer.GetBaseDefinition());
        Assert.Equal(inner.ToString(), outer.ToString());
    }
}
