namespace ParcelDesk.Training;

/// <summary>Parts the corpus into cases, pilot cases and training mails, by a seeded shuffle and nothing else.</summary>
internal sealed class MailSplit
{
    private const int CasesPerCell = 40;
    private const int PilotPerCell = 15;

    /// <summary>The list of training items must stay small.</summary>
    private const int MostTraining = 4_000;

    /// <summary>Mails with these stems are not shown as cases: the repository is read at work.</summary>
    private static readonly string[] Unshown =
        ["sex", "porn", "xxx", "nude", "teen", "erotic", "penis", "viagra", "slut", "hardcore", "orgasm", "breast", "horny", "fuck", "shit", "nigg", "bitch", "lust"];

    public MailSplit(List<CorpusMail> corpus)
    {
        var order = corpus.ToArray();
        new SplitMix(77_001).Shuffle<CorpusMail>(order);
        var counts = new Dictionary<(string, string), int>();
        foreach (var mail in order)
        {
            var cell = (mail.Label, mail.Difficulty);
            var taken = counts.GetValueOrDefault(cell);
            if (taken < CasesPerCell + PilotPerCell && IsShown(mail))
            {
                (taken < CasesPerCell ? Cases : Pilot).Add(mail);
                counts[cell] = taken + 1;
            }
            else if (Training.Count < MostTraining)
            {
                Training.Add(mail);
            }
        }

        Cases.Sort(ById);
        Pilot.Sort(ById);
    }

    public List<CorpusMail> Cases { get; } = [];

    public List<CorpusMail> Pilot { get; } = [];

    public List<CorpusMail> Training { get; } = [];

    private static bool IsShown(CorpusMail mail) =>
        !Array.Exists(Unshown, stem => mail.Text.Contains(stem, StringComparison.OrdinalIgnoreCase));

    private static int ById(CorpusMail a, CorpusMail b) => string.CompareOrdinal(a.Id, b.Id);
}
