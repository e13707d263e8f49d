namespace EvalKit.Media;

/// <summary>Sums of weighted samples: what resampling spends its time on.</summary>
/// <remarks>
/// Sixteen sums are made side by side, each product rounded before it is added (a fused operation would round once), and added up at the
/// end: those eight apart first, then four, two and one. So the width of the processor's vectors makes no difference.
/// </remarks>
internal interface IConvolution
{
    /// <summary>Numbers of weights are multiples of this.</summary>
    const int Lanes = 16;

    /// <summary>Four sums with the same weights, over samples a step apart: the weights are loaded once, and no addition waits for another.</summary>
    static abstract void Four(ref float weights, int count, ref float samples, int step, ref float sums, int sumStep);

    /// <summary>Two sums over the same samples, the second with the row of weights that follows the first.</summary>
    static abstract (float First, float Second) Two(ref float weights, int count, ref float samples);
}
