using System.Runtime.Intrinsics;

namespace EvalKit;

/// <summary>What becomes of pixels under a field; a structure, so that rows of it compile to one loop.</summary>
internal interface IPixelBlend
{
    /// <summary>Eight neighbouring pixels with the field's values there.</summary>
    Vector256<uint> Eight(Vector256<uint> pixels, Vector256<int> field);
}
