using System.Globalization;

namespace EvalKit;

/// <summary>Says from time to time how far an eval is. Never oftener than every ten seconds, and never of an eval that is done by then.</summary>
/// <param name="eval">The eval's id.</param>
/// <param name="planned">Trials that are planned; a sequential test may need fewer.</param>
/// <param name="mayEndEarly">Whether fewer may be enough.</param>
/// <param name="clock">Measures the pauses.</param>
/// <param name="tell">Who is told; null where nobody listens.</param>
internal sealed class RunProgress(string eval, long planned, bool mayEndEarly, TimeProvider clock, Action<string>? tell)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    private readonly long _started = clock.GetTimestamp();
    private long _told = clock.GetTimestamp();
    private long _done;
    private long _failed;
    private long _missing;

    /// <summary>Counts a trial. Callers take turns.</summary>
    public void Add(TrialOutcome outcome)
    {
        _done++;
        if (outcome == TrialOutcome.Failed) _failed++;
        else if (outcome != TrialOutcome.Passed) _missing++;
        if (tell is null || _done >= planned || clock.GetElapsedTime(_told) < Pause) return;
        _told = clock.GetTimestamp();
        tell(Text());
    }

    private string Text()
    {
        var left = clock.GetElapsedTime(_started) * ((planned - _done) / (double)_done);
        return string.Create(CultureInfo.InvariantCulture,
            $"{VisibleText.Of(eval, 200)}: {_done:N0} of {(mayEndEarly ? "at most " : "")}{planned:N0} trials, {_failed:N0} failed{(_missing > 0 ? $", {_missing.ToString("N0", CultureInfo.InvariantCulture)} without a result" : "")}, ~{Rough(left)} left");
    }

    private static string Rough(TimeSpan time) => time switch
    {
        { TotalSeconds: < 90 } => string.Create(CultureInfo.InvariantCulture, $"{Math.Ceiling(time.TotalSeconds)} s"),
        { TotalMinutes: < 90 } => string.Create(CultureInfo.InvariantCulture, $"{Math.Round(time.TotalMinutes)} min"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{time.TotalHours:0.#} h"),
    };
}
