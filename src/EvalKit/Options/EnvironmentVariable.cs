namespace EvalKit;

/// <summary>One environment variable.</summary>
/// <param name="Name">Its whole name.</param>
/// <param name="Wants">What can be used, to go on after "give".</param>
/// <param name="Set">The options with what the value says; null where the value cannot be used.</param>
internal sealed record EnvironmentVariable(string Name, string Wants, Func<EvalOptions, string, EvalOptions?> Set)
{
    /// <summary>Says what is wrong with a value that cannot be used, where there is more to say than what can be.</summary>
    public Func<string, string>? Explain { get; init; }

    /// <summary>What is said of a value that cannot be used.</summary>
    public string ProblemOf(string value) => Explain is null ? $"{Name}={value}: give {Wants}." : $"{Name}: {Explain(value)}";

    public static EnvironmentVariable Flag(string name, Func<EvalOptions, bool, EvalOptions> set) =>
        new(name, "1 or 0", (options, value) => value is "1" or "0" ? set(options, value == "1") : null);

    /// <summary>A variable that only ever asks for an update.</summary>
    public static EnvironmentVariable Update(string name, Func<EvalOptions, EvalOptions> set) =>
        new(name, "update", (options, value) => value == "update" ? set(options) : null);

    /// <summary>A variable of a few words, each of which stands for something.</summary>
    public static EnvironmentVariable Words<T>(string name, Func<EvalOptions, T, EvalOptions> set, params (string Word, T Meaning)[] words)
        where T : struct
    {
        var all = words.Select(word => word.Word).ToList();
        return new(name, $"{string.Join(", ", all.SkipLast(1))} or {all[^1]}", (options, value) =>
        {
            var index = all.IndexOf(value);
            return index < 0 ? null : set(options, words[index].Meaning);
        });
    }
}
