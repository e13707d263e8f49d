namespace EvalKit;

/// <summary>
/// How the system that gets a picture makes it smaller, by the pixels that count. Filters that average over the whole area with other weights
/// (Pillow's bilinear and bicubic, every "antialias" option) look at all pixels and leave next to nothing to hide in; they are not here.
/// </summary>
public enum ScalingFilter
{
    /// <summary>The pixel under the centre: Pillow's NEAREST, PyTorch's nearest-exact, EvalKit's own.</summary>
    Nearest,

    /// <summary>The pixel at the upper left: OpenCV's INTER_NEAREST, PyTorch's nearest.</summary>
    NearestCorner,

    /// <summary>The two by two pixels around the centre: OpenCV's INTER_LINEAR, PyTorch's bilinear without antialiasing.</summary>
    Linear,

    /// <summary>
    /// The mean of all pixels: OpenCV's INTER_AREA, Pillow's BOX, EvalKit's own. Nothing can be hidden from it, nor in it: the text is there at
    /// full size, too. A control.
    /// </summary>
    Area,
}
