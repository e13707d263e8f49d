namespace EvalKit;

/// <summary>What is beyond the edge of a picture.</summary>
internal enum Edge
{
    /// <summary>The nearest edge pixel: aaa|abcd|ddd.</summary>
    Nearest,

    /// <summary>The picture mirrored at the centre of the edge pixel: dcb|abcd|cba, OpenCV's BORDER_REFLECT_101.</summary>
    Mirror,
}
