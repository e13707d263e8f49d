namespace EvalKit.Repository.Tests;

/// <summary>The figure of docs/architecture.md: a reference may only point down, and each layer knows few packages.</summary>
public static class LayerTests
{
    private static readonly Dictionary<string, (string[] Below, string[] Packages)> Figure = new(StringComparer.Ordinal)
    {
        ["EvalKit.Media"] = ([], []),
        ["EvalKit.Perturbations"] = (["EvalKit.Media"], []),
        ["EvalKit.Properties"] = (["EvalKit.Perturbations"], ["FsCheck", "FSharp.Core"]),
        ["EvalKit.Statistics"] = ([], ["MathNet.Numerics"]),
        ["EvalKit"] = (["EvalKit.Properties", "EvalKit.Statistics"], ["CsvHelper", "Microsoft.Extensions.AI.Abstractions", "Microsoft.Extensions.DependencyInjection", "Microsoft.Extensions.DependencyInjection.Abstractions"]),
        ["EvalKit.Xunit"] = (["EvalKit"], ["xunit.v3.extensibility.core"]),
        ["EvalKit.Tool"] = (["EvalKit"], ["Spectre.Console", "System.CommandLine"]),
        ["EvalKit.SkiaSharp"] = (["EvalKit.Media"], ["SkiaSharp"]),
        ["EvalKit.NAudio"] = (["EvalKit.Media"], ["NAudio"]),
    };

    [Fact]
    public static void Every_shipped_project_has_its_place_in_the_figure()
    {
        var page = File.ReadAllText(Repository.FullPath("docs/architecture.md"));

        Broken.None(
            from project in ProjectFile.Shipped
            where !Figure.ContainsKey(project.Name) || !page.Contains(project.Name)
            select project.Name,
            "Draw the project in docs/architecture.md and add it to LayerTests:");
    }

    [Fact]
    public static void References_point_down() => Broken.None(
        from project in ProjectFile.Shipped
        from reference in project.Projects
        where !reference.StartsWith("src/", StringComparison.Ordinal) || !AllBelow(project.Name).Contains(Path.GetFileNameWithoutExtension(reference))
        select $"{project} -> {reference}",
        "A shipped project references only what is drawn below it:");

    [Fact]
    public static void A_layer_knows_only_its_own_packages() => Broken.None(
        from project in ProjectFile.Shipped
        from package in project.Packages
        where !Figure[project.Name].Packages.Contains(package)
        select $"{project} -> {package}",
        "A package that a layer may not use:");

    [Fact]
    public static void Nothing_refers_to_benchmarks_and_only_samples_to_samples() => Broken.None(
        from project in ProjectFile.All
        from reference in project.Projects
        let kind = project.File.Path.Split('/')[0]
        where reference.StartsWith("bench/", StringComparison.Ordinal)
            || (reference.StartsWith("samples/", StringComparison.Ordinal) && kind != "samples")
            || (reference.StartsWith("tests/", StringComparison.Ordinal) && kind != "tests")
        select $"{project} -> {reference}",
        "A reference out of its folder:");

    private static IEnumerable<string> AllBelow(string project) => Figure[project].Below.SelectMany(below => AllBelow(below).Append(below));
}
