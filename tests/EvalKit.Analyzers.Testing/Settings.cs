namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Checks to leave out.</summary>
[Flags]
public enum TestBehaviors
{
    /// <summary>All checks are made.</summary>
    None = 0,

    /// <summary>Generated code may have findings.</summary>
    SkipGeneratedCodeCheck = 1,

    /// <summary>A pragma need not silence the findings.</summary>
    SkipSuppressionCheck = 2,
}

/// <summary>Which diagnostics of the compiler must be expected.</summary>
public enum CompilerDiagnostics
{
    /// <summary>None: the source may be broken.</summary>
    None,

    /// <summary>Errors.</summary>
    Errors,
}

/// <summary>The framework that sources are compiled against.</summary>
public sealed class ReferenceAssemblies(string targetFramework)
{
    /// <summary>Its short name.</summary>
    public string TargetFramework => targetFramework;
}
