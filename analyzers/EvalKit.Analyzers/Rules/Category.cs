namespace EvalKit;

/// <summary>Categories are written in users' .editorconfig files: <c>dotnet_analyzer_diagnostic.category-Leakage.severity</c>.</summary>
internal static class Category
{
    public const string Leakage = nameof(Leakage);
    public const string Saturation = nameof(Saturation);
    public const string Statistics = nameof(Statistics);
    public const string Coverage = nameof(Coverage);
    public const string Reliability = nameof(Reliability);
    public const string Usage = nameof(Usage);
}
