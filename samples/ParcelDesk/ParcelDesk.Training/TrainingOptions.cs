namespace ParcelDesk.Training;

/// <summary>The command line: where the data lies, where the sample lies, and whether to compare instead of writing.</summary>
internal sealed record TrainingOptions(string Mnist, string Spam, string Out, bool Verify)
{
    public const string Usage = "usage: --mnist <folder of the IDX files> --spam <folder of the mail groups> --out <samples/ParcelDesk> [--verify]";

    /// <summary>The options, or null when one is missing or unknown.</summary>
    public static TrainingOptions? Parse(string[] args)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        var verify = false;
        for (var i = 0; i < args.Length; i++)
        {
            if (args[i] == "--verify")
                verify = true;
            else if (args[i] is "--mnist" or "--spam" or "--out" && i + 1 < args.Length)
                values[args[i]] = args[++i];
            else
                return null;
        }

        return values.Count == 3 ? new TrainingOptions(values["--mnist"], values["--spam"], values["--out"], verify) : null;
    }
}
