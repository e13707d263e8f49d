namespace EvalKit;

/// <summary>Which way a measurement is better.</summary>
public enum Direction
{
    /// <summary>The more the better, as for accuracy.</summary>
    Higher,

    /// <summary>The less the better, as for latency.</summary>
    Lower,
}
