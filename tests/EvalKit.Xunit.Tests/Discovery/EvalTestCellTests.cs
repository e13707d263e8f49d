using FsCheck;
using FsCheck.Fluent;

namespace EvalKit;

public class EvalTestCellTests
{
    private static EvalCell Cell(Modality modality, Difficulty difficulty) => new(0, modality, difficulty, 10);

    public class Of
    {
        [Fact]
        public void An_eval_with_several_cells_gets_a_test_for_each_and_one_for_the_whole()
        {
            var cells = EvalTestCell.Of([Cell(Modality.Text, Difficulty.Easy), Cell(Modality.Image, Difficulty.Hard)]);

            Assert.Equal(["text/easy", "image/hard", "all"], cells.Select(cell => cell.Label));
        }

        [Fact]
        public void An_eval_with_one_cell_is_one_test_that_filters_on_the_cell_find()
        {
            var cell = Assert.Single(EvalTestCell.Of([Cell(Modality.Image, Difficulty.Hard)]));

            Assert.Equal("all", cell.Label);
            Assert.Equal(
                [new("Kind", "Eval"), new("Slice", "all"), new("Modality", "image"), new("Difficulty", "hard")], cell.Traits());
        }
    }

    public class Alone
    {
        [Fact]
        public void The_only_test_of_an_eval_has_to_judge_everything()
        {
            Assert.True(Assert.Single(EvalTestCell.Of([Cell(Modality.Image, Difficulty.Hard)])).Alone);
            Assert.True(EvalTestCell.WholeEval.Alone);
        }

        [Fact]
        public void Tests_beside_each_other_share_the_gates() =>
            Assert.All(EvalTestCell.Of([Cell(Modality.Text, Difficulty.Easy), Cell(Modality.Image, Difficulty.Hard)]), cell => Assert.False(cell.Alone));
    }

    public class Traits
    {
        [Fact]
        public void A_cell_can_be_found_by_its_modality_its_difficulty_and_both_at_once() => Assert.Equal(
            [new("Kind", "Eval"), new("Slice", "audio+image/frontier"), new("Modality", "audio+image"), new("Difficulty", "frontier")],
            EvalTestCell.Of([Cell(Modality.Audio | Modality.Image, Difficulty.Frontier), Cell(Modality.Text, Difficulty.Easy)]).First().Traits());

        [Fact]
        public void The_whole_of_several_cells_has_no_modality_so_that_a_filter_on_one_leaves_it_out() =>
            Assert.Equal([new("Kind", "Eval"), new("Slice", "all")], EvalTestCell.WholeEval.Traits());
    }

    public class UniqueId
    {
        private const string Method = "5d41402abc4b2a76";

        private static readonly Arbitrary<Tuple<Modality, Difficulty>[]> Cells = ArbMap.Default.ArbFor<Tuple<Modality, Difficulty>[]>()
            .Filter(cells => cells.Distinct().Count() == cells.Length && cells.Length > 1);

        private static List<EvalTestCell> InOrderOfRunning(IEnumerable<Tuple<Modality, Difficulty>> cells) =>
            [.. EvalTestCell.Of([.. cells.Select(cell => Cell(cell.Item1, cell.Item2))]).OrderBy(cell => cell.UniqueId(Method), StringComparer.Ordinal)];

        [Fact]
        public void The_whole_comes_last_whatever_the_cells() => Prop
            .ForAll(Cells, cells => InOrderOfRunning(cells)[^1].IsWholeEval)
            .QuickCheckThrowOnFailure();

        [Fact]
        public void The_cells_of_a_modality_come_in_rising_difficulty() => Prop
            .ForAll(Cells, cells => InOrderOfRunning(cells).GroupBy(cell => cell.Modality)
                .All(group => group.Select(cell => cell.Difficulty).SequenceEqual(group.Select(cell => cell.Difficulty).Order())))
            .QuickCheckThrowOnFailure();

        [Fact]
        public void No_two_tests_of_an_eval_share_an_id() => Prop
            .ForAll(Cells, cells => InOrderOfRunning(cells).DistinctBy(cell => cell.UniqueId(Method)).Count() == cells.Length + 1)
            .QuickCheckThrowOnFailure();

        [Fact]
        public void It_stays_when_other_cells_come_and_go()
        {
            var alone = EvalTestCell.Of([Cell(Modality.Image, Difficulty.Hard), Cell(Modality.Text, Difficulty.Easy)]).First();
            var later = EvalTestCell.Of([Cell(Modality.Audio, Difficulty.Easy), new(1, Modality.Image, Difficulty.Hard, 99)]).ElementAt(1);

            Assert.Equal(alone.UniqueId(Method), later.UniqueId(Method));
        }

        [Fact]
        public void It_stays_for_the_whole_when_an_eval_grows_a_second_cell() => Assert.Equal(
            EvalTestCell.Of([Cell(Modality.Image, Difficulty.Hard)]).Single().UniqueId(Method), EvalTestCell.WholeEval.UniqueId(Method));
    }
}
