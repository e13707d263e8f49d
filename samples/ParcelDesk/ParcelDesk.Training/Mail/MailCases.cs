namespace ParcelDesk.Training;

/// <summary>Writes mails as cases.</summary>
internal static class MailCases
{
    public static void AddTo(BuiltFiles files, string path, List<CorpusMail> mails) =>
        files.Add(path, JsonLines.Write(mails, (json, mail) =>
        {
            json.WriteString("id", mail.Id);
            json.WriteString("text", mail.Text);
            json.WriteString("label", mail.Label);
            json.WriteString("difficulty", mail.Difficulty);
        }));
}
