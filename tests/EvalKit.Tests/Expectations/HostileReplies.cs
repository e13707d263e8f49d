namespace EvalKit.Tests.Expectations;

/// <summary>Replies no model should give and some do.</summary>
internal static class HostileReplies
{
    public static TheoryData<string> All =>
    [
        "",
        " \t\r\n\u00a0",
        "\0",
        "yes\0",
        "\ud800",
        "\udc00\ud800",
        "4\ud83d",
        "\u202e02.14\u202c",
        "\u200b41.20\ufeff",
        "שלום 41.20",
        "٤١٫٢٠",
        "\u001b[2J\u001b[31m41.20",
        "<script>alert(41.20)</script>",
        "{\"a\":",
        "[[[[[[[[[[" ,
        "```json",
        "```json\n```",
        "``````",
        "NaN",
        "Infinity",
        "-",
        ".",
        "1e999999999",
        "null",
    ];

    /// <summary>Ten megabytes each; kept out of test names.</summary>
    public static IEnumerable<string> Huge()
    {
        const int size = 10 * 1024 * 1024;
        yield return new string('a', size);
        yield return new string('9', size);
        yield return new string(' ', size);
        yield return new string('[', size);
        yield return new string('\0', size);
        yield return string.Concat(Enumerable.Repeat("w ", size / 2));
        yield return string.Concat(Enumerable.Repeat("\ud83d\ude00", size / 2));
    }
}
