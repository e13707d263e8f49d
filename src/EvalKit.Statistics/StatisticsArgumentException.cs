namespace EvalKit.Statistics;

/// <summary>
/// A figure that no statistic is defined for: more passes than trials, a negative count, an error rate outside (0, 1), NaN.
/// The message names the figure and the range it must lie in.
/// </summary>
public sealed class StatisticsArgumentException : ArgumentException
{
    /// <summary>An error without a message of its own.</summary>
    public StatisticsArgumentException()
        : base("A statistic was asked of figures it is not defined for.")
    {
    }

    /// <summary>An error that says what is wrong.</summary>
    public StatisticsArgumentException(string message)
        : base(message)
    {
    }

    /// <summary>An error that says what is wrong, and what caused it.</summary>
    public StatisticsArgumentException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>An error that says what is wrong with which argument.</summary>
    public StatisticsArgumentException(string message, string parameterName)
        : base(message, parameterName)
    {
    }
}
