namespace EvalKit;

/// <summary>The replies that are tried. Which there are depends on what kind of thing a reply is.</summary>
internal static class NullReplyList
{
    private const string Refusal = "I'm sorry, but I can't help with that.";
    private const int MostEchoed = 20_000;
    private const int MostLabels = 16;
    private const int MostAnswers = 3;
    private const int MostChoices = 8;

    // What passes where nearly anything does.
    private static readonly string[] Usual = ["yes", "no", "0", "{}"];

    /// <summary>Empty where nothing is known of such replies.</summary>
    public static IReadOnlyList<NullReply<TReply>> Of<TReply>(IReadOnlyList<NullCase> cases)
    {
        if (typeof(TReply) == typeof(Reply)) return Texts(cases, text => (TReply)(object)new Reply(text));
        if (typeof(TReply) == typeof(string)) return Texts(cases, text => (TReply)(object)text);
        if (typeof(TReply) == typeof(bool)) return [Same(true, "true"), Same(false, "false")];
        if (typeof(TReply).IsEnum) return [.. Enum.GetValues(typeof(TReply)).Cast<TReply>().Distinct().Take(MostLabels).Select(label => Same(label, label!.ToString()!))];
        // A number is 0 there, a date the first one; of a class nobody knows what is empty.
        return typeof(TReply).IsValueType ? [NullReply<TReply>.Same(NullKind.Empty, default!)] : [];

        static NullReply<TReply> Same<T>(T reply, string text) => NullReply<TReply>.Same(NullKind.Constant, (TReply)(object)reply!, text);
    }

    private static List<NullReply<TReply>> Texts<TReply>(IReadOnlyList<NullCase> cases, Func<string, TReply> reply) =>
    [
        NullReply<TReply>.Same(NullKind.Empty, reply("")),
        new(NullKind.Echo, one => (true, reply(Echo(one.Prompt)))),
        NullReply<TReply>.Same(NullKind.Refusal, reply(Refusal)),
        // Before the constants: where both pass alike, what is wrong is that answers are not told apart.
        new(NullKind.Swapped, one => one.Other is { } other ? (true, reply(other)) : (false, default!)),
        .. Constants(cases).Select(text => NullReply<TReply>.Same(NullKind.Constant, reply(text), text)),
    ];

    private static string Echo(Prompt prompt) => prompt.Text is var text && text.Length <= MostEchoed ? text : text[..MostEchoed];

    /// <summary>What is right most often, as far as cases and choices tell.</summary>
    private static IEnumerable<string> Constants(IReadOnlyList<NullCase> cases) =>
        MostFrequent(cases.SelectMany(one => one.Answers.Select(answer => answer.Reply).Distinct(StringComparer.Ordinal)), MostAnswers)
            .Concat(MostFrequent(cases.SelectMany(one => one.Prompt.Parts.OfType<ChoicesPart>().SelectMany(part => part.Options)), MostChoices))
            .Concat(Usual).Distinct(StringComparer.Ordinal);

    private static IEnumerable<string> MostFrequent(IEnumerable<string> texts, int most) => texts.CountBy(text => text, StringComparer.Ordinal)
        .OrderByDescending(text => text.Value).ThenBy(text => text.Key, StringComparer.Ordinal).Take(most).Select(text => text.Key);
}
