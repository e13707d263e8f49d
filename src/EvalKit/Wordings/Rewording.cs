using System.Collections.Immutable;

namespace EvalKit;

/// <summary>A way to say a text anew that a model carries out: what it is asked for at each strength. Other words in here are another version.</summary>
internal sealed record Rewording(string Name, string Options, ImmutableArray<ImmutableArray<string>> Instructions)
{
    private const int Version = 1;

    // Without the user's own language the first five; far from each other, so that each trip wears off something else.
    private static readonly string[] Languages = ["German", "Russian", "Japanese", "Arabic", "Finnish", "Spanish"];

    private static readonly string[] Shares = ["One phrase or sentence of it", "About a quarter of it", "About half of it", "Most of it", "All of it"];

    public static Rewording Paraphrase { get; } = new("text.paraphrase", "",
    [
        ["Change a few words of the text to others that mean the same. Leave its sentences as they are built."],
        ["Change about a third of the words of the text to others that mean the same. Leave its sentences mostly as they are built."],
        ["Say every sentence of the text in other words. Leave the sentences in their order."],
        ["Say every sentence of the text in other words and build it differently: other clauses, another voice; sentences may be joined or split."],
        ["Write the whole text anew, as another person would who wants to say exactly the same: other words and other sentences, in another order where the order means nothing."],
    ]);

    /// <summary>The name of the step and its version with all options: what wordings are recorded under.</summary>
    public string Kind => FormattableString.Invariant($"{Name}@{Version}{(Options.Length > 0 ? ";" : "")}{Options}");

    /// <summary>True where a strength starts from the wording of the strength below it, and not from the text.</summary>
    public bool GoesOn { get; private init; }

    /// <summary>Calls that one wording takes.</summary>
    public int Steps => Instructions[0].Length;

    public static Rewording BackTranslation(string language) => new("text.back-translation", "language=" + language,
    [
        .. Languages.Where(other => !other.Equals(language, StringComparison.OrdinalIgnoreCase)).Take(5)
            .Select(other => ImmutableArray.Create($"Translate the text into {other}.", $"Translate the text into {language}.")),
    ]) { GoesOn = true };

    public static Rewording InStyle(TextStyle style)
    {
        var (name, what) = style switch
        {
            TextStyle.Formal => ("text.formal-style", "formal, as in an official letter"),
            TextStyle.Casual => ("text.casual-style", "casual, as in a message to a friend"),
            TextStyle.Terse => ("text.terse-style", "terse, in as few words as will do"),
            TextStyle.Wordy => ("text.wordy-style", "long-winded, without any fact that is not in the text"),
            TextStyle.Passive => ("text.passive-style", "in the passive voice wherever grammar allows it"),
            _ => throw new ArgumentOutOfRangeException(nameof(style), style, "Not a style."),
        };
        return new(name, "", [.. Shares.Select(share => ImmutableArray.Create($"Rewrite the text so that it is {what}. {share} should change; leave the rest as it is."))]);
    }

    /// <summary>The perturbation, for the user's client.</summary>
    public Perturbation By(WordingClient client)
    {
        var scale = new RowScale(GoesOn ? "trips" : "strength", 0, 1, 2, 3, 4, 5);
        return new TextPerturbation(
            new()
            {
                Name = Name, Version = Version, Modality = Modality.Text, Scale = scale, MaxTicks = scale.MaxTicks, Options = Options,
                LabelEffect = LabelEffect.PreservesUnlessDependent, Changes = Aspect.Wording, DrawsChance = false,
                // Nobody promises that a model changes more when it is asked for more.
                IsMonotone = false,
            },
            new WordingKernel(this, client, null));
    }
}
