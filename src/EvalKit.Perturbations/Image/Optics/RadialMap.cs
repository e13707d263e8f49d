using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace EvalKit;

/// <summary>
/// A map along rays from the centre ((W − 1) / 2, (H − 1) / 2): of a distance ρ, in half diagonals, the source is 1 + kρ² times as far
/// (k above 0: barrel), or that much nearer by division (pincushion), which never folds. The scale at the centre stays. Double precision
/// in a fixed order.
/// </summary>
internal readonly struct RadialMap(int width, int height, double strength, bool isNearer) : IWarpMap
{
    private readonly double _cx = (width - 1) / 2.0, _cy = (height - 1) / 2.0;
    private readonly double _perSquare = strength / Math.Max(1, ((width - 1.0) * (width - 1.0) + (height - 1.0) * (height - 1.0)) / 4);

    public void Fill(int y, int x, Span<long> across, Span<long> down)
    {
        down = down[..across.Length];
        var dy = y - _cy;
        var i = 0;
        if (Vector256.IsHardwareAccelerated)
        {
            var one = Vector256.Create(1.0);
            for (; i + 4 <= across.Length; i += 4)
            {
                var dx = Vector256<double>.Indices + Vector256.Create(x + i - _cx);
                var factor = one + (dx * dx + Vector256.Create(dy * dy)) * _perSquare;
                if (isNearer) factor = one / factor;
                Coordinate.Of(Vector256.Create(_cx) + dx * factor).StoreUnsafe(ref MemoryMarshal.GetReference(across), (nuint)i);
                Coordinate.Of(Vector256.Create(_cy) + dy * factor).StoreUnsafe(ref MemoryMarshal.GetReference(down), (nuint)i);
            }
        }

        for (; i < across.Length; i++)
        {
            var dx = x + i - _cx;
            var factor = 1 + (dx * dx + dy * dy) * _perSquare;
            if (isNearer) factor = 1 / factor;
            across[i] = Coordinate.Of(_cx + dx * factor);
            down[i] = Coordinate.Of(_cy + dy * factor);
        }
    }
}
