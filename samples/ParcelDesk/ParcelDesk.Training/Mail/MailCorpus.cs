namespace ParcelDesk.Training;

/// <summary>Reads the corpus, masks every mail, and keeps one of each group of near copies.</summary>
internal static class MailCorpus
{
    public const int LongestText = 1_500;

    /// <summary>Fewer readable characters than this say nothing.</summary>
    private const int ShortestBody = 40;

    private const int LongestSubject = 120;

    /// <summary>The letters by which near copies are recognised.</summary>
    private const int KeyLetters = 60;

    private static readonly string[] Groups = ["easy-ham-1", "easy-ham-2", "hard-ham-1", "spam-1", "spam-2"];

    public static List<CorpusMail> Read(string folder)
    {
        var raw = new List<(string Id, string Group, RawMail Mail)>();
        foreach (var group in Groups)
        {
            var files = Directory.GetFiles(Path.Combine(folder, group), "*.txt");
            Array.Sort(files, StringComparer.Ordinal);
            foreach (var file in files)
            {
                var number = Path.GetFileName(file).Split('.')[0];
                raw.Add(($"{group}-{number}", group, new RawMail(File.ReadAllBytes(file))));
            }
        }

        var masker = new MailMasker(new NameList(raw.Select(r => r.Mail)));
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var mails = new List<CorpusMail>();
        foreach (var (id, group, mail) in raw)
        {
            var body = masker.Body(mail.Body);
            var subject = masker.Subject(mail.Subject);
            if (body.Length < ShortestBody || IsGibberish(body) || !seen.Add(Key(body)))
                continue;
            subject = subject[..Math.Min(subject.Length, LongestSubject)];
            mails.Add(Compose(id, subject, body, group));
        }

        return mails;
    }

    private static CorpusMail Compose(string id, string subject, string body, string group)
    {
        var head = $"Subject: {subject}\n\n";
        var room = LongestText - head.Length;
        if (body.Length > room)
        {
            var end = body.LastIndexOfAny([' ', '\n'], room);
            body = body[..(end > 0 ? end : room)].TrimEnd();
        }

        return new CorpusMail(id, head + body, body.Length, group.StartsWith("spam", StringComparison.Ordinal), group == "hard-ham-1");
    }

    /// <summary>Mails in other alphabets leave only marks and spaces behind.</summary>
    private static bool IsGibberish(string body) => body.Count(char.IsAsciiLetter) * 2 < body.Length;

    private static string Key(string body)
    {
        var letters = body.Where(char.IsAsciiLetter).Select(char.ToLowerInvariant).Take(KeyLetters).ToArray();
        return new string(letters);
    }
}
