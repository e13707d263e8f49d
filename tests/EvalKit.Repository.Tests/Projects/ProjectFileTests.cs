using System.Xml.Linq;

namespace EvalKit.Repository.Tests;

public static class ProjectFileTests
{
    private const int LongestProjectFile = 30;

    [Fact]
    public static void A_project_file_says_only_what_is_its_own() => Broken.None(
        from project in ProjectFile.All
        where project.File.Lines.Count > LongestProjectFile
        select $"{project}: {project.File.Lines.Count} lines",
        $"Policy belongs into eng/ once a project file has over {LongestProjectFile} lines:");

    [Fact]
    public static void Versions_are_in_one_place() => Broken.None(
        from project in ProjectFile.All
        where project.File.Text.Contains("Version=\"")
        select project.File.Path,
        "Directory.Packages.props holds the versions:");

    [Fact]
    public static void A_solution_holds_every_project_but_the_benchmarks() => Broken.None(
        from project in ProjectFile.All
        where !project.File.Path.StartsWith("bench/", StringComparison.Ordinal) && !Repository.Named(".sln").Any(solution => Holds(solution, project))
        select project.File.Path,
        "What is in no solution is neither built nor tested (dotnet sln EvalKit.sln add ...):");

    [Fact]
    public static void Every_shipped_project_of_the_main_solution_is_looked_at_by_these_tests() => Broken.None(
        from project in ProjectFile.Shipped
        where Holds(Repository.Files.Single(file => file.Path == "EvalKit.sln"), project) && !ShippedAssembly.IsReferenced(project.Name)
        select project.Name,
        "Reference the project from EvalKit.Repository.Tests.csproj:");

    [Fact]
    public static void Every_shipped_project_has_tests() => Broken.None(
        from project in ProjectFile.Shipped
        where ProjectFile.All.All(test => test.File.Path != $"tests/{project.Name}.Tests/{project.Name}.Tests.csproj")
        select project.Name,
        "No tests/<name>.Tests:");

    [Fact]
    public static void Packages_come_from_where_the_machine_says()
    {
        var config = XDocument.Load(Repository.FullPath("NuGet.config"));

        Assert.Empty(config.Descendants("packageSources"));
    }

    [Fact]
    public static void A_missing_comment_stays_an_error() => Broken.None(
        from file in Repository.Named(".cs", "src").Concat(Repository.Named(".csproj", "src")).Concat(Repository.Named(".targets")).Concat(Repository.Named(".props")).Concat(Repository.Named(".editorconfig"))
        where file.Text.Contains("1591") && (file.Text.Contains("NoWarn") || file.Text.Contains("#pragma") || file.Text.Contains("severity"))
        select file.Path,
        "CS1591 is what keeps public members documented:");

    private static bool Holds(RepositoryFile solution, ProjectFile project) => solution.Text.Replace('\\', '/').Contains($"\"{project}\"");
}
