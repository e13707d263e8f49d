using System.Reflection;

namespace EvalKit.Statistics.Tests;

/// <summary>docs/statistics.md names what there is, and its figures are those that the code gives.</summary>
public static class StatisticsPageTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(Root(AppContext.BaseDirectory), "docs", "statistics.md"));

    private static IEnumerable<Type> PublicTypes => typeof(Wilson).Assembly.GetExportedTypes();

    [Fact]
    public static void Every_type_is_on_the_page() =>
        Assert.All(PublicTypes, type => Assert.Contains($"`{type.Name.Split('`')[0]}", Page, StringComparison.Ordinal));

    [Fact]
    public static void Every_function_is_on_the_page() =>
        Assert.All(
            from type in PublicTypes
            where type is { IsAbstract: true, IsSealed: true } || type == typeof(SprtDesign) || type == typeof(SprtRun)
            from method in type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            where !method.IsSpecialName
            select (type.Name, Method: method.Name),
            function => Assert.True(
                Page.Split('\n').Any(line => line.Contains($"`{function.Name}.", StringComparison.Ordinal)
                    && (line.Contains($".{function.Method}`", StringComparison.Ordinal))),
                $"{function.Name}.{function.Method} is missing."));

    [Fact]
    public static void The_example_computes_a_bound()
    {
        (string Document, bool Passed)[] trials = [.. Enumerable.Range(0, 300).Select(i => ($"document {i % 30}", i % 30 != 7))];

        var tally = new ClusterTally<string>();
        foreach (var (document, passed) in trials) tally.Add(document, passed);

        var lower = ClusteredProportion.Lower(tally.Totals, alpha: 0.05);

        // One document of thirty fails throughout: worth thirty trials, not three hundred.
        Assert.Equal(ClopperPearson.Lower(29, 30, 0.05), lower, 0.01);
    }

    [Fact]
    public static void The_sequential_test_needs_the_trials_that_the_page_says()
    {
        var design = SprtDesign.Between(0.9, 0.8);

        Assert.Equal((135, 204), (design.FixedTrials, design.MaxTrials));
        Assert.Contains($"takes {design.FixedTrials} trials", Page, StringComparison.Ordinal);
        double good = design.CharacteristicAt(0.9).MeanTrials, bad = design.CharacteristicAt(0.8).MeanTrials;
        Assert.Contains(FormattableString.Invariant($"takes {good:0} on average at 0.9, {bad:0} at 0.8"), Page, StringComparison.Ordinal);
        Assert.Equal(104, Enumerable.Range(800, 101).Max(rate => design.CharacteristicAt(rate / 1000.0).MeanTrials), 0.5);
    }

    private static string Root(string folder) => File.Exists(Path.Combine(folder, "EvalKit.sln"))
        ? folder
        : Root(Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("EvalKit.sln"));
}
