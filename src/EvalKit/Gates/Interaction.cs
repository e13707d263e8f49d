namespace EvalKit;

/// <summary>Requirements on the harm that two kinds of input do together, beyond what each does alone. Needs <c>.Factorial()</c>.</summary>
public static class Interaction
{
    /// <summary>
    /// For each two modalities of the input, failures(both) − failures(first alone) − failures(second alone) + failures(neither) is at most
    /// <paramref name="rate"/>: a picture and a text that are safe each must be so together.
    /// </summary>
    /// <param name="rate">The bar, at least 0 and below 1, as a share of the cases. Fail: the one-sided lower bound is above it for some pair.</param>
    /// <param name="tolerance">Pass: the upper bound is at most <paramref name="rate"/> + this for every pair. Default <see cref="EvalOptions.Tolerance"/>, 0.05.</param>
    /// <remarks>
    /// A failure is a trial that its expectations do not pass, so they must hold for a good reply to a prompt with parts left out as well.
    /// The contrast is taken case by case (of three modalities: its mean with the third there and not, as in a 2³ factorial design; G. E. P. Box,
    /// J. S. Hunter and W. G. Hunter, Statistics for Experimenters, 2nd ed., 2005, chapter 5), and bounded like the other means of clusters.
    /// A pair fails at α/m, m being pairs times slices.
    /// </remarks>
    public static Gate AtMost(double rate, double? tolerance = null) => new InteractionGate(rate, tolerance);
}
