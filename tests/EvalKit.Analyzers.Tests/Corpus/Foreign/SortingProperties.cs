using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Plain.Tests;

// Properties as FsCheck's users write them.
public class SortingProperties
{
    [Fact]
    public void Sorting_twice_is_sorting_once() =>
        Prop.ForAll<int[]>(numbers => numbers.Order().Order().SequenceEqual(numbers.Order())).QuickCheckThrowOnFailure();

    [Fact]
    public void Reversing_twice_changes_nothing() =>
        Prop.ForAll(ArbMap.Default.ArbFor<List<string>>(), words => words.AsEnumerable().Reverse().Reverse().SequenceEqual(words))
            .Label("twice")
            .Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    private static Gen<int> Small => Gen.Choose(0, 9).Where(i => i != 5);

    [Fact]
    public void Small_numbers_are_small() => Prop.ForAll(Small.ToArbitrary(), i => i < 10).QuickCheckThrowOnFailure();
}
