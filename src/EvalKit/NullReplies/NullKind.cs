namespace EvalKit;

/// <summary>Kinds of replies that know nothing, as journal, report and history name them.</summary>
internal static class NullKind
{
    public const string Empty = "empty";
    public const string Echo = "echo";
    public const string Refusal = "refusal";
    public const string Constant = "constant";
    public const string Swapped = "swapped";
}
