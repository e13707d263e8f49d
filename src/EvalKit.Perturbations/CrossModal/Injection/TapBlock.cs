namespace EvalKit;

/// <summary>One channel of the pixels that one pixel of a smaller picture is made of.</summary>
/// <param name="samples">Of the picture, four to a pixel.</param>
/// <param name="stride">Pixels per row.</param>
/// <param name="across">Which columns.</param>
/// <param name="down">Which rows.</param>
/// <param name="channel">0 to 2.</param>
internal readonly ref struct TapBlock(Span<byte> samples, int stride, in SampleTaps across, in SampleTaps down, int channel)
{
    private readonly Span<byte> _samples = samples[(((down.First * stride) + across.First) * 4 + channel)..];
    private readonly int _stride = stride;
    private readonly SampleTaps _across = across;
    private readonly SampleTaps _down = down;

    /// <summary>What the filter makes of them.</summary>
    public double Mean()
    {
        var sum = 0.0;
        for (var y = 0; y < _down.Count; y++)
        {
            for (var x = 0; x < _across.Count; x++) sum += _across.WeightOf(x) * _down.WeightOf(y) * At(x, y);
        }

        return sum / (_across.Sum * _down.Sum);
    }

    /// <summary>Moves the mean by the least squared change of those that have room that way; false where none has.</summary>
    public bool Move(double by)
    {
        var squares = 0.0;
        for (var y = 0; y < _down.Count; y++)
        {
            for (var x = 0; x < _across.Count; x++)
            {
                var weight = _across.WeightOf(x) * _down.WeightOf(y);
                if (HasRoom(At(x, y), by)) squares += weight * weight;
            }
        }

        if (squares == 0) return false;
        var step = by * _across.Sum * _down.Sum / squares;
        for (var y = 0; y < _down.Count; y++)
        {
            for (var x = 0; x < _across.Count; x++)
            {
                ref var sample = ref At(x, y);
                if (HasRoom(sample, by)) sample = (byte)Math.Clamp(Math.Floor(sample + step * _across.WeightOf(x) * _down.WeightOf(y) + 0.5), 0, 255);
            }
        }

        return true;
    }

    private static bool HasRoom(byte sample, double by) => by > 0 ? sample < 255 : sample > 0;

    private ref byte At(int x, int y) => ref _samples[(y * _stride + x) * 4];
}
