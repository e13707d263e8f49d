namespace EvalKit;

/// <summary>What the earlier run has for a trial.</summary>
/// <param name="Kind">Whether it has it.</param>
/// <param name="Value">What it gave; without meaning unless paired.</param>
internal readonly record struct Counterpart(CounterpartKind Kind, Measured Value = default);

internal enum CounterpartKind
{
    Paired,

    /// <summary>The case is there, the trial is not.</summary>
    NoTrial,

    /// <summary>The case is not there.</summary>
    NoCase,

    /// <summary>The trial is there, and was sent something else.</summary>
    OtherInput,
}
