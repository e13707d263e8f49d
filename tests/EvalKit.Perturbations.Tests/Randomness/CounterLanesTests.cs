using System.Runtime.Intrinsics;
using FsCheck;
using FsCheck.Fluent;

namespace EvalKit.Perturbations.Tests;

/// <summary>Several random values at once are those that come one by one.</summary>
public static class CounterLanesTests
{
    [Fact]
    public static void Four_at_once_are_the_four_one_by_one() => Prop.ForAll<ulong, long>((key, first) =>
    {
        var random = new CounterRandom(key);

        var four = CounterLanes.BitsAt(key, Vector256.Create((ulong)first) + Vector256<ulong>.Indices);

        return Enumerable.Range(0, 4).All(lane => four[lane] == random.BitsAt(unchecked(first + lane)));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public static void A_field_of_any_length_is_filled_with_what_comes_one_by_one() => Prop.ForAll<ulong, long, byte>((key, first, length) =>
    {
        var random = new CounterRandom(key);
        var bits = new ulong[length];

        RandomField.Fill(random, first, bits);

        return bits.Select((value, i) => value == random.BitsAt(unchecked(first + i))).All(isSame => isSame);
    }).QuickCheckThrowOnFailure();

    /// <summary>The sequence of SplitMix64 from a seed of 1234567 (Vigna's reference implementation, as Rosetta Code lists it).</summary>
    [Fact]
    public static void The_first_values_are_those_of_SplitMix64()
    {
        var random = new CounterRandom(1234567);

        Assert.Equal(
            [6457827717110365317, 3203168211198807973, 9817491932198370423, 4593380528125082431, 16408922859458223821],
            Enumerable.Range(0, 5).Select(i => random.BitsAt(i)));
    }
}
