namespace EvalKit.Repository.Tests;

/// <summary>Dsl/DslNames.tsv says of every name of the DSL whether it works. What waits for a feature is absent, never there and throwing.</summary>
public static class DslNameTests
{
    private const string List = "tests/EvalKit.Repository.Tests/Dsl/DslNames.tsv";

    private static readonly string[] Lines = File.ReadAllLines(Repository.FullPath(List));

    private static readonly string[] Features =
        [.. Lines.Single(line => line.StartsWith("# features: ", StringComparison.Ordinal))["# features: ".Length..].Split("; ")];

    private static readonly (DslName Name, string State)[] Names =
        [.. Lines.Where(line => !line.StartsWith('#')).Select(line => line.Split('\t')).Select(cells => (new DslName(cells[0]), cells[1]))];

    [Fact]
    public static void A_name_that_works_is_there() => Broken.None(
        from entry in Names
        where entry.State == "works" && !entry.Name.Exists
        select entry.Name.Text,
        $"Marked as working in {List}, but not public:");

    [Fact]
    public static void A_name_that_waits_is_absent() => Broken.None(
        from entry in Names
        where entry.State != "works" && entry.Name.Exists
        select $"{entry.Name} {entry.State}",
        $"Public, so mark it as working in {List}:");

    [Fact]
    public static void A_name_that_waits_says_for_which_feature() => Broken.None(
        from entry in Names
        where entry.State != "works" && Features.All(feature => entry.State != "waits: " + feature)
        select $"{entry.Name}\t{entry.State}",
        "The state is \"works\" or \"waits: \" and a feature of the list's third line:");

    [Fact]
    public static void A_member_that_waits_belongs_to_a_type_that_exists_or_waits_too() => Broken.None(
        from entry in Names
        where !DslName.IsType(entry.Name.Owner) && Names.All(other => other.Name.Text != entry.Name.Owner)
        select entry.Name.Text,
        "A slip of the pen would be absent for ever:");

    [Fact]
    public static void No_name_is_there_twice() =>
        Assert.Equal(Names.Select(entry => entry.Name.Text).Distinct(), Names.Select(entry => entry.Name.Text));

    [Theory]
    [InlineData("Prompt.From", true)]
    [InlineData("Answer.From", false)]
    [InlineData("Prompt.Tools", true)]
    [InlineData("EvalPlan.Named", true)]
    [InlineData("Prompt.Named", false)]
    [InlineData("IExpectation.op_LogicalNot", true)]
    [InlineData("Perturb.Image.Rotation(upToDegrees:)", true)]
    [InlineData("Perturb.Image.Rotation(upToRadians:)", false)]
    [InlineData("Perturb.Text.Rotation", false)]
    [InlineData("EvalPlan.Using(IChatClient)", true)]
    [InlineData("EvalPlan.Using(Int32)", false)]
    public static void Finds_members_extensions_and_parameters(string name, bool exists) => Assert.Equal(exists, new DslName(name).Exists);
}
