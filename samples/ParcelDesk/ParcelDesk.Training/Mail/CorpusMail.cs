namespace ParcelDesk.Training;

/// <summary>One masked mail: "Subject: ...", an empty line, the body.</summary>
internal sealed record CorpusMail(string Id, string Text, int BodyLength, bool IsSpam, bool IsHardGroup)
{
    public string Label => IsSpam ? "spam" : "mail";

    public ulong Hash => ItemHash.Of(Text);

    /// <summary>
    /// Hard: from the corpus's own hard group, or hardly any text. Easy: plenty of text.
    /// </summary>
    public string Difficulty => IsHardGroup || BodyLength < 220 ? "hard" : BodyLength >= 700 ? "easy" : "medium";
}
