namespace EvalKit;

public static partial class Answer
{
    /// <summary>
    /// How long the subject took to answer, in seconds, from the moment it was asked: waiting for other trials does not count. Give
    /// it a bar by <c>AtMost</c>. Fits replies of every reference type. Times differ from run to run, and so do such verdicts.
    /// </summary>
    public static LatencyMeasure Latency { get; } = new();

    /// <summary>
    /// What the trial cost in US dollars, as its <see cref="ISubject{TReply}"/> reported it. Give it a bar by <c>AtMost</c>. Fits
    /// replies of every reference type.
    /// </summary>
    public static CostMeasure Cost { get; } = new();
}
