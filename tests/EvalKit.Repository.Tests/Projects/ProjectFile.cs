using System.Xml.Linq;

namespace EvalKit.Repository.Tests;

/// <summary>What a project file references.</summary>
internal sealed class ProjectFile(RepositoryFile file)
{
    private readonly XDocument _xml = XDocument.Parse(file.Text);

    public static IReadOnlyList<ProjectFile> All { get; } = [.. Repository.Named(".csproj").Select(file => new ProjectFile(file))];

    public static IReadOnlyList<ProjectFile> Shipped { get; } = [.. All.Where(project => project.File.Path.StartsWith("src/", StringComparison.Ordinal))];

    public RepositoryFile File => file;

    public string Name => Path.GetFileNameWithoutExtension(file.Name);

    /// <summary>The referenced project files, as paths of the repository.</summary>
    public IEnumerable<string> Projects => Includes("ProjectReference")
        .Select(include => Path.GetRelativePath(Repository.Root, Repository.FullPath($"{file.Folder}/{include}")).Replace('\\', '/'));

    public IEnumerable<string> Packages => Includes("PackageReference");

    public string? Property(string name) => _xml.Descendants(name).Select(element => element.Value).LastOrDefault();

    public override string ToString() => file.Path;

    private IEnumerable<string> Includes(string item) => _xml.Descendants(item).Select(element => (string?)element.Attribute("Include")).OfType<string>();
}
