namespace EvalKit;

/// <summary>What may name a compared subject.</summary>
internal static class ArmName
{
    /// <summary>The subject under test, which every gate judges.</summary>
    public const string Main = "main";

    private const int MaxLength = 60;

    /// <exception cref="ArgumentException">The name is blank, longer than 60 characters, holds control characters, or is <c>main</c>.</exception>
    public static void ThrowIfInvalid(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        if (name == Main) throw new ArgumentException("\"main\" is the subject of .Using: give the compared one a name of its own.", nameof(name));
        if (name.Length > MaxLength || EvalId.Problem(name) is not null)
            throw new ArgumentException($"The name of a compared subject has at most {MaxLength} characters and no control characters.", nameof(name));
    }
}
