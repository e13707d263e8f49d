using System.Runtime.Intrinsics;

namespace EvalKit;

/// <summary>Light that differs from place to place.</summary>
internal interface ILight
{
    /// <summary>Turns to a row.</summary>
    void Enter(int y);

    /// <summary>What eight pixels of the row are multiplied by, at least 0.</summary>
    /// <param name="x">Their places in the row, from 0.</param>
    Vector256<float> At(Vector256<float> x);
}
