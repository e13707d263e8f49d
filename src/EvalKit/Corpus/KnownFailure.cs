using EvalKit.Extensibility;
using EvalKit.Media;

namespace EvalKit;

/// <summary>One entry of a corpus: a minimal failure as a value, so that the code that found it may change.</summary>
internal sealed record KnownFailure
{
    /// <summary>The case's id; for a generated case that of the shrunk value.</summary>
    public required string Case { get; init; }

    /// <summary>The canonical chain; empty where the case fails unperturbed.</summary>
    public string Chain { get; init; } = "";

    /// <summary>The hash of what was sent.</summary>
    public required ContentHash Input { get; init; }

    /// <summary>The seed of the perturbations' chance.</summary>
    public required ulong Seed { get; init; }

    public CorpusStatus Status { get; init; }

    /// <summary>The day it was found, <c>2026-11-21</c>, UTC.</summary>
    public required string Found { get; init; }

    /// <summary>The day it was called fixed; null where it never was.</summary>
    public string? Fixed { get; init; }

    /// <summary>Why a person called it invalid.</summary>
    public string? Because { get; init; }

    /// <summary>What was expected when it was found, in words.</summary>
    public string Expected { get; init; } = "";

    /// <summary>Why it failed then.</summary>
    public string Reason { get; init; } = "";

    /// <summary>A generated case as JSON; null for a case that the eval has by its id.</summary>
    public string? Value { get; init; }

    /// <summary>What it is known by within a file.</summary>
    public (string Case, string Chain) Key => (Case, Chain);

    /// <summary>Case and perturbations, whatever their versions and amounts: of these the mildest is kept.</summary>
    public (string Case, string Perturbations) Family => (Case, string.Join(" > ", Chain.Split(" > ").Select(Name)));

    // image.rotation@1(2.1;keep=…) becomes image.rotation;keep=…: aimed elsewhere it is another perturbation.
    private static string Name(string step)
    {
        var at = step.IndexOf('@', StringComparison.Ordinal);
        var options = step.IndexOf(';', StringComparison.Ordinal);
        return at < 0 ? step : step[..at] + (options < at ? "" : step[options..].TrimEnd(')'));
    }
}
