namespace EvalKit.Repository.Tests;

/// <summary>A file of the repository, by its path with forward slashes.</summary>
internal sealed record RepositoryFile(string Path)
{
    private static readonly string[] TextExtensions =
        [".cs", ".csproj", ".props", ".targets", ".sln", ".md", ".txt", ".tsv", ".csv", ".json", ".jsonl", ".yml", ".yaml", ".xml", ".config", ".py", ".sh", ".editorconfig", ".gitignore", ".gitattributes"];

    public string Name => System.IO.Path.GetFileName(Path);

    public string Folder => Path.Contains('/') ? Path[..Path.LastIndexOf('/')] : "";

    /// <summary>The name up to its first full stop: the type of <c>Type.Concept.cs</c>.</summary>
    public string Stem => Name.Split('.')[0];

    public bool IsText => TextExtensions.Any(extension => Name.EndsWith(extension, StringComparison.Ordinal)) || !Name.Contains('.');

    public string Text => field ??= File.ReadAllText(Repository.FullPath(Path)).ReplaceLineEndings("\n");

    public IReadOnlyList<string> Lines => field ??= Text.TrimEnd('\n').Split('\n');

    public override string ToString() => Path;
}
