using System.Collections.Immutable;

namespace EvalKit;

/// <summary>What an analyzer tells the code fix of its rule.</summary>
internal static class Hints
{
    /// <summary>The value to write instead.</summary>
    public const string Value = "value";

    public static readonly ImmutableDictionary<string, string?> None = ImmutableDictionary<string, string?>.Empty;

    public static ImmutableDictionary<string, string?> Of(string key, string value) => None.Add(key, value);
}
