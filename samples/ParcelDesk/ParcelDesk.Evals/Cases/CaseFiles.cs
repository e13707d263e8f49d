namespace ParcelDesk.Evals;

/// <summary>The case files, which the build copies beside the tests.</summary>
internal static class CaseFiles
{
    public static CaseSource<Postcode> Postcodes => Dataset.JsonLines<Postcode>(PathOf("postcodes.jsonl"));

    public static CaseSource<KeyedPostcode> Keyed => Dataset.JsonLines<KeyedPostcode>(PathOf("keyed.jsonl"));

    public static CaseSource<Pair> Pairs => Dataset.JsonLines<Pair>(PathOf("pairs.jsonl"));

    public static CaseSource<Mail> Mails => Dataset.JsonLines<Mail>(PathOf("mails.jsonl"));

    /// <summary>Other pictures, from which the bars were set.</summary>
    public static CaseSource<Postcode> PilotPostcodes => Dataset.JsonLines<Postcode>(PathOf("pilot.jsonl"));

    /// <summary>Other mails, from which the bars were set.</summary>
    public static CaseSource<Mail> PilotMails => Dataset.JsonLines<Mail>(PathOf("pilot-mails.jsonl"));

    public static string PathOf(string file) => Path.Combine(AppContext.BaseDirectory, "Data", file);
}
