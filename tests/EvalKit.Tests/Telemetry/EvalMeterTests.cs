using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace EvalKit.Tests.Telemetry;

[Collection(ListeningCollection.Name)]
public sealed class EvalMeterTests : IDisposable
{
    private readonly ConcurrentDictionary<string, double> _sums = new();
    private readonly ConcurrentQueue<string> _units = new();
    private readonly MeterListener _listener = new();

    public EvalMeterTests()
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name != EvalTelemetry.Name) return;
            _units.Enqueue($"{instrument.Name} {instrument.Unit}");
            listener.EnableMeasurementEvents(instrument);
        };
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Add(instrument, value, tags));
        _listener.SetMeasurementEventCallback<double>((instrument, _, tags, _) => Add(instrument, 1, tags));
        _listener.Start();
    }

    [Fact]
    public async Task Trials_calls_tokens_and_verdicts_are_counted()
    {
        var plan = Eval.Over(Lab.Items(20)).Named("lab").Ask(item => item.Text)
            .Using(new TracedClient(text => text.Contains("number 1 ", StringComparison.Ordinal) ? throw new InvalidOperationException() : text.Contains("number 2 ", StringComparison.Ordinal) ? "no" : "ok"))
            .Expect(_ => Answer.Equal("ok")).Require(PassRate.AtLeast(0.5));

        await Lab.Create().RunAsync(plan);

        Assert.Equal(
            [
                "evalkit.calls test.suite.name=lab: 20",
                "evalkit.tokens gen_ai.token.type=input test.suite.name=lab: 209",
                "evalkit.tokens gen_ai.token.type=output test.suite.name=lab: 57",
                "evalkit.trial.duration evalkit.purpose=measure test.suite.name=lab: 19",
                "evalkit.trials evalkit.outcome=errored evalkit.purpose=measure test.suite.name=lab: 1",
                "evalkit.trials evalkit.outcome=failed evalkit.purpose=measure test.suite.name=lab: 1",
                "evalkit.trials evalkit.outcome=passed evalkit.purpose=measure test.suite.name=lab: 18",
                "evalkit.verdicts evalkit.verdict=pass test.suite.name=lab: 1",
            ],
            _sums.Select(sum => FormattableString.Invariant($"{sum.Key}: {sum.Value}")).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Trials_that_a_budget_cuts_off_are_skipped_ones()
    {
        await Lab.Create().RunAsync(Lab.Plan(30, _ => "ok").Budget(calls: 10));

        Assert.Equal(20, _sums["evalkit.trials evalkit.outcome=skipped evalkit.purpose=measure test.suite.name=lab"]);
        Assert.Equal(10, _sums["evalkit.calls test.suite.name=lab"]);
    }

    [Fact]
    public async Task Instruments_have_units()
    {
        await Lab.Create().RunAsync(Lab.Plan(3, _ => "ok"));

        Assert.Equal(
            ["evalkit.calls {call}", "evalkit.tokens {token}", "evalkit.trial.duration s", "evalkit.trials {trial}", "evalkit.verdicts {verdict}"],
            _units.Distinct().Order(StringComparer.Ordinal));
    }

    public void Dispose() => _listener.Dispose();

    private void Add(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var names = tags.ToArray().OrderBy(tag => tag.Key, StringComparer.Ordinal).Select(tag => $"{tag.Key}={tag.Value}");
        _sums.AddOrUpdate($"{instrument.Name} {string.Join(' ', names)}", value, (_, sum) => sum + value);
    }
}
