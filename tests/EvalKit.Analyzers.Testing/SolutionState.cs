using Microsoft.CodeAnalysis.Text;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>The files of a project before a fix, or after it.</summary>
public sealed class SolutionState
{
    internal SolutionState(string prefix, string extension) => Sources = new(prefix, extension);

    /// <summary>What is compiled.</summary>
    public SourceFileList Sources { get; }

    /// <summary>Other files that analyzers read.</summary>
    public SourceFileCollection AdditionalFiles { get; } = [];

    /// <summary>Such as <c>("/.editorconfig", "…")</c>.</summary>
    public SourceFileCollection AnalyzerConfigFiles { get; } = [];

    /// <summary>Assemblies that sources are compiled against.</summary>
    public MetadataReferenceCollection AdditionalReferences { get; } = [];

    /// <summary>What must be found, besides what is marked in the sources.</summary>
    public List<DiagnosticResult> ExpectedDiagnostics { get; } = [];
}

/// <summary>Files by name.</summary>
public class SourceFileCollection : List<(string filename, SourceText content)>
{
    /// <summary>Adds a file.</summary>
    public void Add((string filename, string content) file) => Add((file.filename, SourceText.From(file.content)));
}

/// <summary>Files that are named by their number where no name is given.</summary>
public sealed class SourceFileList : SourceFileCollection
{
    private readonly string _prefix;
    private readonly string _extension;

    internal SourceFileList(string prefix, string extension) => (_prefix, _extension) = (prefix, extension);

    /// <summary>Adds a file <c>/0/Test0.cs</c>, <c>/0/Test1.cs</c> and so on.</summary>
    public void Add(string content) => Add(($"{_prefix}{Count}.{_extension}", content));
}

/// <summary>Assemblies.</summary>
public sealed class MetadataReferenceCollection : List<MetadataReference>;
