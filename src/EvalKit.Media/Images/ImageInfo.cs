namespace EvalKit.Media;

/// <summary>What a picture's header says.</summary>
/// <param name="Width">Pixels per row, at least 1.</param>
/// <param name="Height">Rows, at least 1.</param>
public sealed record ImageInfo(int Width, int Height);
