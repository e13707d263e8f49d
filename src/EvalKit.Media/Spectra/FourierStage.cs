using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace EvalKit.Media;

/// <summary>A pass over all points: butterflies of four (or two) that lie a fraction of a block apart, with their powers of the root of one.</summary>
internal sealed class FourierStage
{
    private const int Lanes = 4;

    private readonly int _length;

    // Real parts of w^j, w^2j and w^3j, then the imaginary ones, four j at a time.
    private readonly double[] _powers;

    private FourierStage(int length, double[] powers)
    {
        _length = length;
        _powers = powers;
    }

    public static FourierStage OfFour(int length) => new(length, Powers(length, length / 4, 3));

    public static FourierStage OfTwo(int length) => new(length, Powers(length, length / 2, 1));

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Forward(ref double re, ref double im, int size)
    {
        var quarter = (nuint)(_length / 4);
        for (var block = 0; block < size; block += _length)
        {
            ref var w = ref MemoryMarshal.GetArrayDataReference(_powers);
            for (var j = (nuint)block; j < (nuint)block + quarter; j += Lanes, w = ref Unsafe.Add(ref w, 6 * Lanes))
            {
                Four(ref re, ref im, j, quarter, out var r, out var i);
                // w^j, w^2j and w^3j
                var (w1, w2, w3) = (Vector256.LoadUnsafe(ref w), Vector256.LoadUnsafe(ref w, Lanes), Vector256.LoadUnsafe(ref w, 2 * Lanes));
                var (v1, v2, v3) = (Vector256.LoadUnsafe(ref w, 3 * Lanes), Vector256.LoadUnsafe(ref w, 4 * Lanes), Vector256.LoadUnsafe(ref w, 5 * Lanes));
                r.A.StoreUnsafe(ref re, j);
                i.A.StoreUnsafe(ref im, j);
                (r.B * w2 - i.B * v2).StoreUnsafe(ref re, j + quarter);
                (r.B * v2 + i.B * w2).StoreUnsafe(ref im, j + quarter);
                (r.C * w1 - i.C * v1).StoreUnsafe(ref re, j + 2 * quarter);
                (r.C * v1 + i.C * w1).StoreUnsafe(ref im, j + 2 * quarter);
                (r.D * w3 - i.D * v3).StoreUnsafe(ref re, j + 3 * quarter);
                (r.D * v3 + i.D * w3).StoreUnsafe(ref im, j + 3 * quarter);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Inverse(ref double re, ref double im, int size)
    {
        var quarter = (nuint)(_length / 4);
        for (var block = 0; block < size; block += _length)
        {
            ref var w = ref MemoryMarshal.GetArrayDataReference(_powers);
            for (var j = (nuint)block; j < (nuint)block + quarter; j += Lanes, w = ref Unsafe.Add(ref w, 6 * Lanes))
            {
                var (w1, w2, w3) = (Vector256.LoadUnsafe(ref w), Vector256.LoadUnsafe(ref w, Lanes), Vector256.LoadUnsafe(ref w, 2 * Lanes));
                var (v1, v2, v3) = (Vector256.LoadUnsafe(ref w, 3 * Lanes), Vector256.LoadUnsafe(ref w, 4 * Lanes), Vector256.LoadUnsafe(ref w, 5 * Lanes));
                var (br, bi) = (Vector256.LoadUnsafe(ref re, j + quarter), Vector256.LoadUnsafe(ref im, j + quarter));
                var (cr, ci) = (Vector256.LoadUnsafe(ref re, j + 2 * quarter), Vector256.LoadUnsafe(ref im, j + 2 * quarter));
                var (dr, di) = (Vector256.LoadUnsafe(ref re, j + 3 * quarter), Vector256.LoadUnsafe(ref im, j + 3 * quarter));
                FourBack(
                    new(Vector256.LoadUnsafe(ref re, j), br * w2 + bi * v2, cr * w1 + ci * v1, dr * w3 + di * v3),
                    new(Vector256.LoadUnsafe(ref im, j), bi * w2 - br * v2, ci * w1 - cr * v1, di * w3 - dr * v3),
                    out var r, out var i);
                Store(ref re, j, quarter, r);
                Store(ref im, j, quarter, i);
            }
        }
    }

    /// <summary>One radix-2 stage over the whole.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void HalveForward(ref double re, ref double im)
    {
        var half = (nuint)(_length / 2);
        ref var w = ref MemoryMarshal.GetArrayDataReference(_powers);
        for (nuint j = 0; j < half; j += Lanes, w = ref Unsafe.Add(ref w, 2 * Lanes))
        {
            var (ar, ai) = (Vector256.LoadUnsafe(ref re, j), Vector256.LoadUnsafe(ref im, j));
            var (br, bi) = (Vector256.LoadUnsafe(ref re, j + half), Vector256.LoadUnsafe(ref im, j + half));
            var (wr, wi) = (Vector256.LoadUnsafe(ref w), Vector256.LoadUnsafe(ref w, Lanes));
            (ar + br).StoreUnsafe(ref re, j);
            (ai + bi).StoreUnsafe(ref im, j);
            ((ar - br) * wr - (ai - bi) * wi).StoreUnsafe(ref re, j + half);
            ((ar - br) * wi + (ai - bi) * wr).StoreUnsafe(ref im, j + half);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void HalveInverse(ref double re, ref double im)
    {
        var half = (nuint)(_length / 2);
        ref var w = ref MemoryMarshal.GetArrayDataReference(_powers);
        for (nuint j = 0; j < half; j += Lanes, w = ref Unsafe.Add(ref w, 2 * Lanes))
        {
            var (ar, ai) = (Vector256.LoadUnsafe(ref re, j), Vector256.LoadUnsafe(ref im, j));
            var (cr, ci) = (Vector256.LoadUnsafe(ref re, j + half), Vector256.LoadUnsafe(ref im, j + half));
            var (wr, wi) = (Vector256.LoadUnsafe(ref w), Vector256.LoadUnsafe(ref w, Lanes));
            var (br, bi) = (cr * wr + ci * wi, ci * wr - cr * wi);
            (ar + br).StoreUnsafe(ref re, j);
            (ai + bi).StoreUnsafe(ref im, j);
            (ar - br).StoreUnsafe(ref re, j + half);
            (ai - bi).StoreUnsafe(ref im, j + half);
        }
    }

    /// <summary>Blocks of four, four at a time: as columns of a square, so that lanes are blocks. The square is not turned back.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void LastForward(ref double re, ref double im, int size)
    {
        for (nuint at = 0; at < (nuint)size; at += Lanes * Lanes)
        {
            Turn(ref re, at);
            Turn(ref im, at);
            Four(ref re, ref im, at, Lanes, out var r, out var i);
            Store(ref re, at, Lanes, r);
            Store(ref im, at, Lanes, i);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void FirstInverse(ref double re, ref double im, int size)
    {
        for (nuint at = 0; at < (nuint)size; at += Lanes * Lanes)
        {
            FourBack(Load(ref re, at, Lanes), Load(ref im, at, Lanes), out var r, out var i);
            Store(ref re, at, Lanes, r);
            Store(ref im, at, Lanes, i);
            Turn(ref re, at);
            Turn(ref im, at);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Four(ref double re, ref double im, nuint j, nuint apart, out FourVectors r, out FourVectors i)
    {
        var (x, y) = (Load(ref re, j, apart), Load(ref im, j, apart));
        var (sr, si, dr, di) = (x.A + x.C, y.A + y.C, x.A - x.C, y.A - y.C);
        var (tr, ti, er, ei) = (x.B + x.D, y.B + y.D, x.B - x.D, y.B - y.D);
        r = new(sr + tr, sr - tr, dr + ei, dr - ei);
        i = new(si + ti, si - ti, di - er, di + er);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void FourBack(in FourVectors x, in FourVectors y, out FourVectors r, out FourVectors i)
    {
        var (sr, si, tr, ti) = (x.A + x.B, y.A + y.B, x.A - x.B, y.A - y.B);
        var (dr, di) = (x.C + x.D, y.C + y.D);
        // i (c − d)
        var (er, ei) = (y.D - y.C, x.C - x.D);
        r = new(sr + dr, tr + er, sr - dr, tr - er);
        i = new(si + di, ti + ei, si - di, ti - ei);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static FourVectors Load(ref double numbers, nuint j, nuint apart) => new(
        Vector256.LoadUnsafe(ref numbers, j), Vector256.LoadUnsafe(ref numbers, j + apart),
        Vector256.LoadUnsafe(ref numbers, j + 2 * apart), Vector256.LoadUnsafe(ref numbers, j + 3 * apart));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(ref double numbers, nuint j, nuint apart, in FourVectors vectors)
    {
        vectors.A.StoreUnsafe(ref numbers, j);
        vectors.B.StoreUnsafe(ref numbers, j + apart);
        vectors.C.StoreUnsafe(ref numbers, j + 2 * apart);
        vectors.D.StoreUnsafe(ref numbers, j + 3 * apart);
    }

    /// <summary>Rows become columns.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Turn(ref double numbers, nuint at)
    {
        ref var n = ref Unsafe.Add(ref numbers, at);
        var x = Load(ref n, 0, Lanes);
        var (a, b) = (Vector256.Create(x.A.GetLower(), x.C.GetLower()), Vector256.Create(x.B.GetLower(), x.D.GetLower()));
        var (c, d) = (Vector256.Create(x.A.GetUpper(), x.C.GetUpper()), Vector256.Create(x.B.GetUpper(), x.D.GetUpper()));
        Store(ref n, 0, Lanes, new(Evens(a, b), Odds(a, b), Evens(c, d), Odds(c, d)));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Evens(Vector256<double> a, Vector256<double> b) =>
        System.Runtime.Intrinsics.X86.Avx.IsSupported
            ? System.Runtime.Intrinsics.X86.Avx.UnpackLow(a, b)
            : Vector256.Create(a[0], b[0], a[2], b[2]);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Odds(Vector256<double> a, Vector256<double> b) =>
        System.Runtime.Intrinsics.X86.Avx.IsSupported
            ? System.Runtime.Intrinsics.X86.Avx.UnpackHigh(a, b)
            : Vector256.Create(a[1], b[1], a[3], b[3]);

    private static double[] Powers(int length, int count, int powers)
    {
        var table = new double[2 * powers * count];
        for (var j = 0; j < count; j++)
        {
            for (var power = 1; power <= powers; power++)
            {
                var at = j / Lanes * (2 * powers * Lanes) + (power - 1) * Lanes + j % Lanes;
                var angle = -2 * Math.PI * (j * power) / length;
                table[at] = FixedMath.Cos(angle);
                table[at + powers * Lanes] = FixedMath.Sin(angle);
            }
        }

        return table;
    }

    private readonly record struct FourVectors(Vector256<double> A, Vector256<double> B, Vector256<double> C, Vector256<double> D);
}
