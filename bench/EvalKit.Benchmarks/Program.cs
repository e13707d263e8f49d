using BenchmarkDotNet.Running;
using EvalKit.Benchmarks;

switch (args)
{
    case ["million", ..]:
        await MillionTrials.CompareAsync();
        await GateMemory.CompareAsync();
        break;
    case ["gates"]:
        await GateMemory.CompareAsync();
        break;
    case ["gate", var gate, var cases, var size]:
        await GateMemory.MeasureAsync(gate, int.Parse(cases, System.Globalization.CultureInfo.InvariantCulture), int.Parse(size, System.Globalization.CultureInfo.InvariantCulture));
        break;
    case ["trials", var trials]:
        await MillionTrials.MeasureAsync(int.Parse(trials, System.Globalization.CultureInfo.InvariantCulture));
        break;
    case ["analyzer"]:
        await AnalyzerSpeed.PrintAsync();
        break;
    case ["reports"]:
        await ReportSpeed.CompareAsync();
        break;
    case ["report", var trials]:
        ReportSpeed.Measure(int.Parse(trials, System.Globalization.CultureInfo.InvariantCulture));
        break;
    case ["cache"]:
        await CacheSpeed.PrintAsync();
        break;
    case ["cache", var folder]:
        await CacheSpeed.MeasureAsync(folder);
        break;
    case ["disk"]:
        DiskCost.Print();
        break;
    case ["shrink"]:
        await ShrinkingCost.PrintAsync();
        break;
    case ["media"]:
        MediaComparison.Print();
        break;
    case ["sound"]:
        SoundSpeed.Print();
        break;
    case ["sounds", ..]:
        AudioSpeed.Print(args.Length > 1 ? args[1] : "");
        break;
    case ["images", "peers"]:
        ImageComparison.Print();
        break;
    case ["images", ..]:
        ImageSpeed.Print(args.Length > 1 ? args[1] : "");
        break;
    case ["texts", ..]:
        TextSpeed.Print(args.Length > 1 ? args[1] : "");
        break;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(TrialOverhead).Assembly).Run(args);
        break;
}
