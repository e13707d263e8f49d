namespace ParcelDesk.Training;

/// <summary>Builds every committed weight and data file from the two data sets.</summary>
internal static class SampleBuilder
{
    /// <summary>The first digits of the training set; more would make the list of training items too large to commit.</summary>
    private const int TrainingDigits = 27_000;

    private const string Models = "ParcelDesk/Models";
    private const string Data = "ParcelDesk.Evals/Data";

    public static BuiltFiles Build(TrainingOptions options)
    {
        var files = new BuiltFiles();
        var mails = new MailSplit(MailCorpus.Read(options.Spam));
        files.Add($"{Models}/spam.bin", SpamTrainer.Train(mails.Training));
        MailCases.AddTo(files, $"{Data}/mails.jsonl", mails.Cases);
        MailCases.AddTo(files, $"{Data}/pilot-mails.jsonl", mails.Pilot);

        var pictures = new PostcodeCases(MnistSet.Test(options.Mnist));
        PostcodeCases.AddTo(files, Data, "postcodes", pictures.Cases);
        PostcodeCases.AddTo(files, Data, "pilot", pictures.Pilot);
        KeyedCases.AddTo(files, Data, KeyedCases.Build());
        PairCases.AddTo(files, Data, pictures.Cases);

        var training = MnistSet.Training(options.Mnist);
        var items = Enumerable.Range(0, TrainingDigits).ToArray();
        files.Add($"{Models}/digits.bin", new DigitTrainer().Train(training, items));
        files.Add($"{Data}/training-items.bin", TrainingItems.Write(items.Select(training.Hash).Concat(mails.Training.Select(m => m.Hash))));
        return files;
    }
}
