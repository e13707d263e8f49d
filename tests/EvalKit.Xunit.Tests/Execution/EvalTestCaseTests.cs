using Xunit.Runner.Common;
using Xunit.Sdk;
using Xunit.v3;

namespace EvalKit;

public class EvalTestCaseTests
{
    private static async Task<EvalTestCase> FirstAsync(string method)
    {
        var testMethod = SampleMethod.Of(method);
        var tests = await new EvalDiscoverer().Discover(
            TestFrameworkOptions.ForDiscovery(new TestAssemblyConfiguration()), testMethod, testMethod.FactAttributes.Single());
        return (EvalTestCase)tests.First();
    }

    private static EvalTestCase ThroughAnotherProcess(EvalTestCase test) =>
        SerializationHelper.Instance.Deserialize<EvalTestCase>(SerializationHelper.Instance.Serialize(test))!;

    public class Serialization
    {
        [Fact]
        public async Task The_cell_survives() => Assert.Equal("image/hard", ThroughAnotherProcess(await FirstAsync("Reads_totals")).CellLabel);

        [Fact]
        public async Task That_other_tests_judge_the_cells_survives() => Assert.False(ThroughAnotherProcess(await FirstAsync("Reads_totals")).Alone);

        [Fact]
        public async Task Name_id_settings_and_traits_survive()
        {
            var before = await FirstAsync("With_settings");

            var after = ThroughAnotherProcess(before);

            Assert.Equal(before.TestCaseDisplayName, after.TestCaseDisplayName);
            Assert.Equal(before.UniqueID, after.UniqueID);
            Assert.Equal(before.Timeout, after.Timeout);
            Assert.Equal(before.Explicit, after.Explicit);
            Assert.Equal(before.SourceLineNumber, after.SourceLineNumber);
            Assert.Equal(before.Traits["Kind"].Order(), after.Traits["Kind"].Order());
            Assert.Equal(before.Traits["Modality"], after.Traits["Modality"]);
        }

        [Fact]
        public async Task The_method_is_found_again() =>
            Assert.Same(SampleMethod.Reflected("Reads_totals"), ThroughAnotherProcess(await FirstAsync("Reads_totals")).TestMethod.Method);
    }

    public class CreateTests
    {
        [Fact]
        public async Task There_is_one_test_that_runs_the_plan_of_the_method()
        {
            var testCase = await FirstAsync("Reads_totals");

            var test = Assert.Single(await testCase.CreateTests());

            Assert.Equal(testCase.TestCaseDisplayName, test.TestDisplayName);
            Assert.Equal(["image"], test.Traits["Modality"]);
            Assert.IsType<EvalMethod>(((XunitTest)test).TestMethod.Method);
        }
    }
}
