namespace EvalKit;

/// <summary>Which published constants a corruption takes, and what its pixels are.</summary>
internal enum CorruptionSet
{
    /// <summary>ImageNet-C's, lengths scaled with the picture (<see cref="ReferenceSize"/>). The default of every member.</summary>
    Scaled,

    /// <summary>ImageNet-C's, in the picture's own pixels, as published for 224 × 224.</summary>
    ImageNetC,

    /// <summary>CIFAR-10-C's, in the picture's own pixels, as published for 32 × 32: the mild scale.</summary>
    Cifar10C,
}
