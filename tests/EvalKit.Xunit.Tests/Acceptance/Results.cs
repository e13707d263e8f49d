using System.Xml.Linq;

namespace EvalKit;

/// <summary>The results folder of one staged run.</summary>
internal sealed class Results
{
    public Results(string folder)
    {
        Folder = folder;
        Directory.CreateDirectory(folder);
    }

    public string Folder { get; }

    public string Marker => Path.Combine(Folder, "marker");

    public string StepSummary => Path.Combine(Folder, "step-summary.md");

    public Command Of(Command command) => command
        .With("EVALKIT_RESULTS", Path.Combine(Folder, "evals"))
        .With("GITHUB_STEP_SUMMARY", StepSummary)
        .With("SHOP_MARKER", Marker);

    /// <summary>The reports of all runs that went here.</summary>
    public IReadOnlyList<string> Reports()
    {
        var runs = Path.Combine(Folder, "evals", "runs");
        return Directory.Exists(runs) ? Directory.GetFiles(runs, "report.md", SearchOption.AllDirectories) : [];
    }

    /// <summary>Names and outcomes in a TRX file of this folder, sorted.</summary>
    public IEnumerable<string> Trx(string name) => XDocument.Load(Path.Combine(Folder, name)).Descendants()
        .Where(element => element.Name.LocalName == "UnitTestResult")
        .Select(result => $"{result.Attribute("testName")!.Value} {result.Attribute("outcome")!.Value}")
        .Order(StringComparer.Ordinal);

    /// <summary>Waits until the endless eval hangs.</summary>
    public async Task ReachMarkerAsync()
    {
        while (!File.Exists(Marker)) await Task.Delay(TimeSpan.FromMilliseconds(50), TestContext.Current.CancellationToken);
    }
}
