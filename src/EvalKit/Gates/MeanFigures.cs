namespace EvalKit;

/// <summary>A mean with its bounds.</summary>
/// <param name="Least">The mean with every missing value as low as it can be.</param>
/// <param name="Most">The mean with every missing value as high as it can be; equal to <paramref name="Least"/> where none is missing.</param>
/// <param name="Lower">The one-sided lower bound, from <paramref name="Least"/>.</param>
/// <param name="Upper">The one-sided upper bound, from <paramref name="Most"/>.</param>
/// <param name="Clusters">Independent units.</param>
internal readonly record struct MeanFigures(double Least, double Most, double Lower, double Upper, long Clusters);
