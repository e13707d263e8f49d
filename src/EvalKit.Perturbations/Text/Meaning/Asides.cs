namespace EvalKit;

/// <summary>What has nothing to do with the matter: tautologies, handles and links, sentences about something else.</summary>
internal static class Asides
{
    private const string Signs = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

    private static readonly string[] Emoji = ["🙂", "🎉", "👍", "🌧️", "🚗", "📦", "☕", "🔥"];

    private static readonly string[] Sentences =
    [
        "The library opens at nine on weekdays.", "Most of the apples this year are red.", "The bridge was painted green a long time ago.", "Cats sleep for the greater part of the day.",
        "The museum has a new room on the second floor.", "It rained a little in the mountains.", "The choir practises on Thursday evenings.", "Some trains have a dining car.",
        "The oldest tree in the park is an oak.", "Tea was served on the terrace.", "The lighthouse can be seen from the hill.", "Two musicians played in the square.",
        "The bakery round the corner sells rye bread.", "Many birds leave before winter.", "The clock on the tower is a little fast.", "A circus came through the town in spring.",
        "The river is wider below the mill.", "The neighbours have painted their fence.", "Sailors used to live in that street.", "The school has a garden with herbs.",
        "Honey keeps for a very long time.", "The cinema shows old films on Sundays.", "A ferry crosses the lake every hour.", "The theatre has four hundred seats.",
    ];

    /// <summary>StressTest's true clause (Naik et al., 2018).</summary>
    public static string Tautology(CounterRandom random, int number) => random.BelowAt(number, 2) == 0 ? " and true is true" : " and false is not true";

    /// <summary>Ten random signs, a handle, a tag, a link, or an emoji (after CheckList: Ribeiro et al., 2020).</summary>
    public static string Distractor(CounterRandom random, int number)
    {
        var kind = random.BelowAt(number, 5);
        if (kind == 4) return " " + Emoji[random.Stream("emoji").BelowAt(number, Emoji.Length)];
        var signs = string.Create(10, random.Stream("signs").Stream(number), static (to, from) =>
        {
            for (var i = 0; i < to.Length; i++) to[i] = Signs[from.BelowAt(i, Signs.Length)];
        });
        return kind switch { 0 => " " + signs, 1 => " @" + signs, 2 => " #" + signs, _ => " https://example.com/" + signs };
    }

    /// <summary>No sentence twice among the first so many.</summary>
    public static string Sentence(CounterRandom random, int number)
    {
        int[] order = [.. Enumerable.Range(0, Sentences.Length)];
        for (var i = 0; i <= Math.Min(number, order.Length - 1); i++)
        {
            var other = i + random.BelowAt(i, order.Length - i);
            (order[i], order[other]) = (order[other], order[i]);
        }

        return Sentences[order[number % order.Length]];
    }
}
