using System.Runtime.Intrinsics;

namespace EvalKit;

/// <summary>What changes a pixel by its own colour alone, eight pixels at a time.</summary>
internal interface IPixelMap
{
    /// <summary>Pixels as 32-bit words, red lowest; alpha must stay.</summary>
    Vector256<uint> Map(Vector256<uint> pixels);
}
