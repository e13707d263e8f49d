using System.Numerics;

namespace ParcelDesk.Training;

/// <summary>
/// Trains the digit network by stochastic gradient descent, one digit at a time on one thread. Every vector operation
/// works on independent elements, so the weights do not depend on the vector width.
/// </summary>
internal sealed class DigitTrainer
{
    private const int Hidden = 192;
    private const int Epochs = 30;
    private const float FirstRate = 0.06f;

    private static readonly DigitWarp Upright = new(1, 1, 0, 0);

    private readonly SplitMix _chance = new(20_240_501);
    private readonly float[] _w1 = new float[DigitNetwork.Inputs * Hidden];
    private readonly float[] _b1 = new float[Hidden];
    private readonly float[] _w2 = new float[Hidden * DigitNetwork.Classes];
    private readonly float[] _b2 = new float[DigitNetwork.Classes];
    private readonly float[] _unit = new float[Hidden];
    private readonly float[] _gradient = new float[Hidden];
    private readonly float[] _score = new float[DigitNetwork.Classes];

    /// <summary>The bytes of digits.bin.</summary>
    public byte[] Train(MnistSet set, int[] items)
    {
        Start();
        var order = (int[])items.Clone();
        var (step, steps) = (0L, (long)Epochs * order.Length);
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            _chance.Shuffle<int>(order);
            var right = 0;
            foreach (var item in order)
            {
                var rate = FirstRate * (1f - ((float)step++ / steps));
                var image = DigitVariation.Draw(set.Image(item), _chance, strength: epoch < Epochs - 3 ? 1 : 0.6);
                if (Learn(image, set.Label(item), rate))
                    right++;
            }

            Console.WriteLine($"digits: epoch {epoch + 1} of {Epochs}, {right} of {order.Length} varied digits right");
        }

        return DigitQuantizer.Quantize(_w1, _b1, _w2, _b2, LargestUnit(set, order));
    }

    private void Start()
    {
        for (var i = 0; i < _w1.Length; i++)
            _w1[i] = (float)(_chance.NextBell() * 0.06);
        for (var i = 0; i < _w2.Length; i++)
            _w2[i] = (float)(_chance.NextBell() * 0.1);
    }

    private bool Learn(byte[] image, int label, float rate)
    {
        Forward(image);
        var best = Choice.Best(_score);
        Softmax(_score);
        _score[label] -= 1;

        for (var j = 0; j < Hidden; j++)
        {
            var sum = 0f;
            if (_unit[j] > 0)
            {
                for (var k = 0; k < DigitNetwork.Classes; k++)
                {
                    var at = (j * DigitNetwork.Classes) + k;
                    sum += _score[k] * _w2[at];
                    _w2[at] -= rate * _score[k] * _unit[j];
                }
            }

            _gradient[j] = sum;
            _b1[j] -= rate * sum;
        }

        for (var k = 0; k < DigitNetwork.Classes; k++)
            _b2[k] -= rate * _score[k];
        for (var i = 0; i < DigitNetwork.Inputs; i++)
        {
            if (image[i] != 0)
                AddScaled(_w1.AsSpan(i * Hidden, Hidden), _gradient, -rate * image[i] / 255f);
        }

        return best == label;
    }

    private void Forward(byte[] image)
    {
        _b1.CopyTo(_unit, 0);
        for (var i = 0; i < DigitNetwork.Inputs; i++)
        {
            if (image[i] != 0)
                AddScaled(_unit, _w1.AsSpan(i * Hidden, Hidden), image[i] / 255f);
        }

        _b2.CopyTo(_score, 0);
        for (var j = 0; j < Hidden; j++)
        {
            if (_unit[j] < 0)
                _unit[j] = 0;
            for (var k = 0; k < DigitNetwork.Classes; k++)
                _score[k] += _unit[j] * _w2[(j * DigitNetwork.Classes) + k];
        }
    }

    private float LargestUnit(MnistSet set, int[] items)
    {
        var largest = 0f;
        foreach (var item in items.AsSpan(0, Math.Min(2000, items.Length)))
        {
            Forward(DigitNormalizer.Normalize(Upright.Draw(set.Image(item))));
            foreach (var unit in _unit)
                largest = Math.Max(largest, unit);
        }

        return largest;
    }

    private static void Softmax(float[] scores)
    {
        var best = scores[Choice.Best(scores)];
        var total = 0f;
        for (var k = 0; k < scores.Length; k++)
            total += scores[k] = (float)FixedOrderMath.Exp(scores[k] - best);
        for (var k = 0; k < scores.Length; k++)
            scores[k] /= total;
    }

    private static void AddScaled(Span<float> target, ReadOnlySpan<float> values, float factor)
    {
        var i = 0;
        var wide = new Vector<float>(factor);
        for (; i <= target.Length - Vector<float>.Count; i += Vector<float>.Count)
        {
            var part = target.Slice(i, Vector<float>.Count);
            (new Vector<float>(part) + (new Vector<float>(values[i..]) * wide)).CopyTo(part);
        }

        for (; i < target.Length; i++)
            target[i] += values[i] * factor;
    }
}
