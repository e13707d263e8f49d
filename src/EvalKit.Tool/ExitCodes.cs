namespace EvalKit;

/// <summary>What the process ends with. docs/tool.md lists them.</summary>
internal static class ExitCodes
{
    /// <summary>It did what was asked.</summary>
    public const int Done = 0;

    /// <summary>It did, and what it found is red: a failed eval, a broken file.</summary>
    public const int Red = 1;

    /// <summary>The command line cannot be understood.</summary>
    public const int Usage = 2;

    /// <summary>Something is missing, or cannot be read or written.</summary>
    public const int Unusable = 3;
}
