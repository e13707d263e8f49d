namespace EvalKit.Statistics;

/// <summary>The small-sample factor of a cluster-robust variance.</summary>
public enum ClusterCorrection
{
    /// <summary>CR1: G/(G − 1) for G clusters, and nothing else. The default.</summary>
    CR1,

    /// <summary>CR0: no factor; too small for few clusters.</summary>
    CR0,
}
