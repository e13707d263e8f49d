using Xunit.Runner.Common;
using Xunit.Sdk;
using Xunit.v3;

namespace EvalKit;

public class EvalDiscovererTests
{
    private static async Task<IReadOnlyList<IXunitTestCase>> DiscoverAsync(string method, TestMethodDisplay display = TestMethodDisplay.ClassAndMethod)
    {
        var options = TestFrameworkOptions.ForDiscovery(new TestAssemblyConfiguration { MethodDisplay = display });
        var testMethod = SampleMethod.Of(method);
        return [.. await new EvalDiscoverer().Discover(options, testMethod, testMethod.FactAttributes.Single())];
    }

    private static async Task<IEnumerable<string>> NamesAsync(string method, TestMethodDisplay display = TestMethodDisplay.ClassAndMethod) =>
        (await DiscoverAsync(method, display)).Select(test => test.TestCaseDisplayName);

    public class A_static_method
    {
        [Fact]
        public async Task Becomes_a_test_per_cell_and_one_for_the_whole() => Assert.Equal(
            ["EvalKit.Samples+Receipts.Reads_totals[image/hard]", "EvalKit.Samples+Receipts.Reads_totals[text/easy]", "EvalKit.Samples+Receipts.Reads_totals[all]"],
            await NamesAsync("Reads_totals"));

        [Fact]
        public async Task With_one_cell_is_one_test() => Assert.Equal(["EvalKit.Samples+Receipts.Has_one_cell[all]"], await NamesAsync("Has_one_cell"));

        [Fact]
        public async Task Finds_the_same_ids_each_time() => Assert.Equal(
            (await DiscoverAsync("Reads_totals")).Select(test => test.UniqueID), (await DiscoverAsync("Reads_totals")).Select(test => test.UniqueID));

        [Theory]
        [InlineData("Cannot_be_built")]
        [InlineData("Has_no_cases")]
        [InlineData("Returns_nothing")]
        public async Task Whose_plan_is_no_use_stays_one_test_that_will_say_why(string method) =>
            Assert.Equal([$"EvalKit.Samples+Receipts.{method}[all]"], await NamesAsync(method));

        [Fact]
        public async Task That_is_skipped_is_not_called()
        {
            var test = Assert.Single(await DiscoverAsync("Skipped"));

            Assert.Equal("the data is not here", ((EvalTestCase)test).SkipReason);
        }
    }

    public class An_instance_method
    {
        [Fact]
        public async Task Is_one_test_because_its_fixtures_do_not_exist_yet() =>
            Assert.Equal(["EvalKit.Samples+Receipts.On_an_instance[all]"], await NamesAsync("On_an_instance"));
    }

    public class A_method_that_is_no_eval
    {
        [Theory]
        [InlineData("Is_not_a_plan")]
        [InlineData("Is_a_task")]
        [InlineData("Takes_a_parameter")]
        [InlineData("Is_generic")]
        public async Task Is_one_test_that_will_say_why(string method) => Assert.Equal([$"EvalKit.Samples+Receipts.{method}[all]"], await NamesAsync(method));
    }

    public class Settings
    {
        [Fact]
        public async Task The_methods_alone_are_shown_where_the_project_wants_it_so() => Assert.Equal(
            ["Reads_totals[image/hard]", "Reads_totals[text/easy]", "Reads_totals[all]"], await NamesAsync("Reads_totals", TestMethodDisplay.Method));

        [Fact]
        public async Task A_display_name_keeps_its_cell() =>
            Assert.Equal(["Totals[image/hard]", "Totals[text/easy]", "Totals[all]"], await NamesAsync("With_a_display_name"));

        [Fact]
        public async Task A_timeout_holds_for_each_test() =>
            Assert.All(await DiscoverAsync("With_settings"), test => Assert.Equal(1500, test.Timeout));

        [Fact]
        public async Task Explicit_holds_for_each_test() => Assert.All(await DiscoverAsync("With_settings"), test => Assert.True(test.Explicit));

        [Fact]
        public async Task Traits_of_the_method_stay_beside_those_of_the_cell()
        {
            var traits = (await DiscoverAsync("With_settings"))[0].Traits;

            Assert.Equal(["billing"], traits["Owner"]);
            Assert.Equal(["Eval", "Slow"], traits["Kind"].Order());
            Assert.Equal(["image/hard"], traits["Slice"]);
        }

        [Fact]
        public async Task The_source_line_is_that_of_the_attribute()
        {
            var test = (await DiscoverAsync("Reads_totals"))[0];

            Assert.EndsWith("Samples.cs", test.SourceFilePath, StringComparison.Ordinal);
            Assert.True(test.SourceLineNumber > 0);
        }
    }
}
