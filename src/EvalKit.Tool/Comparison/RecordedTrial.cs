using EvalKit.Media;

namespace EvalKit;

/// <summary>What is kept of a trial of the earlier run until its counterpart comes: some 60 bytes, whatever it replied.</summary>
internal struct RecordedTrial
{
    public ContentHash Input;
    public double Pass;
    public double Score;
    public int Case;
    public int Cluster;
    public int Cell;
    public int Axis;
    public bool Taken;

    public readonly Measured Value => new(Known(Pass), Known(Score));

    private static double? Known(double value) => double.IsNaN(value) ? null : value;
}
