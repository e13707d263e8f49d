namespace EvalKit;

/// <summary>Who answered: part of every trial's record and of every cache key.</summary>
/// <param name="Name">A stable name.</param>
/// <param name="Version">Changes whenever the behaviour may; empty where nothing was declared.</param>
/// <param name="Deterministic">True where equal prompts always get equal replies.</param>
public sealed record SubjectIdentity(string Name, string Version, bool Deterministic = false)
{
    /// <summary>A function that nobody named: it is never cached.</summary>
    public static SubjectIdentity Undeclared { get; } = new("undeclared", "");

    /// <summary><c>name@version</c>.</summary>
    public override string ToString() => Version.Length == 0 ? Name : $"{Name}@{Version}";
}
