namespace EvalKit;

/// <summary>
/// The numbers below a bound in a random order, each found without the others and without memory: a Feistel network over pairs
/// (left, right) whose halves have any sizes (Black and Rogaway, Ciphers with Arbitrary Finite Domains, 2002, method 3). Pairs beyond
/// the bound are sent round again; there are fewer of them than one row of the square.
/// </summary>
internal readonly struct RandomPlaces
{
    private const int Rounds = 4;

    private readonly int _count, _left, _right;
    private readonly CounterRandom _random;

    public RandomPlaces(int count, CounterRandom random)
    {
        _count = count;
        _left = (int)Math.Ceiling(Math.Sqrt(count));
        _right = (count + _left - 1) / _left;
        _random = random;
    }

    /// <summary>Which number stands at a place, 0 to the count − 1.</summary>
    public int At(long place)
    {
        do place = Turn((int)place);
        while (place >= _count);
        return (int)place;
    }

    private int Turn(int number)
    {
        int left = number / _right, right = number % _right;
        for (var round = 0; round < Rounds; round += 2)
        {
            // Other rounds and other halves draw other values. Chosen, not branched to: nobody can guess which way.
            left += _random.BelowAt(((long)round << 32) + right, _left);
            left = left < _left ? left : left - _left;
            right += _random.BelowAt(((round + 1L) << 32) + left, _right);
            right = right < _right ? right : right - _right;
        }

        return left * _right + right;
    }
}
