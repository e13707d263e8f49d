using System.Diagnostics;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace EvalKit.Tests.Telemetry;

/// <summary>With OpenTelemetry's own SDK, as a project wires it.</summary>
[Collection(ListeningCollection.Name)]
public sealed class OpenTelemetryTests
{
    [Fact]
    public async Task Spans_and_figures_reach_an_exporter()
    {
        var (spans, figures) = (new List<Activity>(), new List<string>());
        using (var traces = Sdk.CreateTracerProviderBuilder()
            .AddSource(EvalTelemetry.Name)
            .AddProcessor(new SimpleActivityExportProcessor(new Kept<Activity>(spans.Add)))
            .Build())
        using (var metrics = Sdk.CreateMeterProviderBuilder()
            .AddMeter(EvalTelemetry.Name)
            .AddReader(new BaseExportingMetricReader(new Kept<Metric>(metric => figures.Add(metric.Name))))
            .Build())
        {
            var lab = Lab.Create();
            await lab.RunAsync(Lab.Plan(25, _ => "ok"));
            await lab.Session.DisposeAsync();
            Assert.True(traces.ForceFlush() && metrics.ForceFlush());
        }

        Assert.Equal(25, spans.Count(span => span.DisplayName == "trial lab"));
        Assert.Single(spans, span => span.DisplayName == "eval lab");
        Assert.Single(spans, span => span.DisplayName == "run");
        Assert.Single(spans.Select(span => span.TraceId).Distinct());
        Assert.Superset(new HashSet<string> { "evalkit.trials", "evalkit.calls", "evalkit.trial.duration", "evalkit.verdicts" }, figures.ToHashSet());
    }

    [Fact]
    public async Task Spans_that_sampling_leaves_out_change_nothing()
    {
        var spans = new List<Activity>();
        using var traces = Sdk.CreateTracerProviderBuilder().AddSource(EvalTelemetry.Name).SetSampler(new AlwaysOffSampler())
            .AddProcessor(new SimpleActivityExportProcessor(new Kept<Activity>(spans.Add))).Build();
        var lab = Lab.Create();

        var result = await lab.RunAsync(Lab.Plan(60, _ => "ok"));

        Assert.True(result.Passed);
        Assert.Empty(spans);
    }

    private sealed class Kept<T>(Action<T> keep) : BaseExporter<T>
        where T : class
    {
        public override ExportResult Export(in Batch<T> batch)
        {
            foreach (var one in batch) keep(one);
            return ExportResult.Success;
        }
    }
}
