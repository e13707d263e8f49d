namespace ParcelDesk;

/// <summary>The log odds that a mail is spam.</summary>
public readonly record struct SpamVerdict(float LogOdds)
{
    public bool IsSpam => LogOdds > 0;

    /// <summary>The answer of the assistant: "spam" or "mail".</summary>
    public string Label => LabelOf(IsSpam);

    internal string Pick(double temperature, SplitMix? chance) => LabelOf(Choice.Pick([0, LogOdds], temperature, chance) == 1);

    private static string LabelOf(bool spam) => spam ? "spam" : "mail";
}
