using FsCheck;
using FsCheck.Fluent;

namespace EvalKit.Properties.Tests;

public class PerturbationArbitrariesTests
{
    private static PerturbationChain[] Drawn(PerturbationAxis axis, int count)
    {
        var arbitrary = axis.ToArbitrary();
        return [.. Enumerable.Range(0, count).Select(i => DrawSeed.At(11, i, 50).Draw(arbitrary))];
    }

    public class Generator : PerturbationArbitrariesTests
    {
        [Fact]
        public void Every_step_is_on_its_grid_and_within_its_limit() =>
            Assert.All(Drawn(Kinds.Any, 2000).SelectMany(chain => chain.Steps), step => Assert.InRange(step.Ticks, 1, step.Perturbation.MaxTicks));

        [Fact]
        public void Every_length_up_to_the_longest_occurs() =>
            Assert.Equal([1, 2, 3, 4, 5, 6], Drawn(Kinds.Any, 2000).Select(chain => chain.Steps.Count).Distinct().Order());

        [Fact]
        public void No_kind_occurs_twice_in_any_chain_of() => Assert.All(Drawn(Kinds.Any, 500), chain =>
            Assert.Equal(chain.Steps.Count, chain.Steps.Select(step => step.Perturbation.Name).Distinct().Count()));

        [Fact]
        public void Severities_of_chains_are_balanced_over_the_scale()
        {
            var byLevel = Drawn(Kinds.Any, 5000).GroupBy(chain => Math.Min(4, (int)chain.Severity)).ToDictionary(g => g.Key, g => g.Count());

            Assert.All(Enumerable.Range(0, 5), level => Assert.InRange(byLevel[level], 800, 1200));
        }

        [Fact]
        public void One_perturbation_alone_makes_chains_of_one_step() =>
            Assert.All(Drawn(Kinds.Rotation, 200), chain => Assert.Equal("image.rotation", Assert.Single(chain.Steps).Perturbation.Name));

        [Fact]
        public void A_fixed_chain_keeps_its_order_and_varies_its_severities()
        {
            var chains = Drawn(Kinds.Noise.Then(Kinds.Rotation), 200);

            Assert.All(chains, chain => Assert.Equal([Kinds.Noise.Name, Kinds.Rotation.Name], chain.Steps.Select(step => step.Perturbation.Name)));
            Assert.Contains(chains, chain => chain.Steps[0].Severity < chain.Steps[1].Severity);
            Assert.Contains(chains, chain => chain.Steps[0].Severity > chain.Steps[1].Severity);
        }

        [Fact]
        public void A_truncated_scale_is_not_stretched() =>
            Assert.All(Drawn(Perturb.Image.Rotation(upToDegrees: 8), 500), chain => Assert.InRange(chain.Steps[0].Amount, 0, 8));

        [Fact]
        public void Size_does_not_change_the_severity()
        {
            var arbitrary = Kinds.Any.ToArbitrary();
            var small = new DrawSeed(5, 7, 1).Draw(arbitrary);

            Assert.Equal(small, new DrawSeed(5, 7, 100).Draw(arbitrary));
        }

        [Fact]
        public void A_null_axis_is_refused() => Assert.Throws<ArgumentNullException>(() => ((PerturbationAxis)null!).ToArbitrary());
    }

    public class Shrinker : PerturbationArbitrariesTests
    {
        [Fact]
        public void Every_candidate_is_strictly_milder()
        {
            foreach (var chain in Drawn(Kinds.Any, 300))
            {
                Assert.All(Kinds.Any.ToArbitrary().Shrinker(chain), candidate =>
                    Assert.True(candidate.Steps.Count < chain.Steps.Count || candidate.Steps.Sum(s => s.Ticks) < chain.Steps.Sum(s => s.Ticks)));
            }
        }

        [Fact]
        public void No_candidate_is_offered_twice()
        {
            foreach (var chain in Drawn(Kinds.Any, 300))
            {
                var candidates = Kinds.Any.ToArbitrary().Shrinker(chain).ToList();
                Assert.Equal(candidates.Count, candidates.Distinct().Count());
            }
        }

        [Fact]
        public void The_clean_chain_has_nothing_milder() => Assert.Empty(Kinds.Any.ToArbitrary().Shrinker(PerturbationChain.Empty));

        [Fact]
        public void One_tick_can_only_be_dropped() =>
            Assert.Equal([PerturbationChain.Empty], Kinds.Any.ToArbitrary().Shrinker(PerturbationChain.Of(Kinds.Rotation.At(1))));

        [Fact]
        public void FsChecks_own_runner_comes_to_the_grid_step_where_the_failure_begins()
        {
            List<PerturbationChain> failed = [];
            var property = Prop.ForAll(Kinds.Any.ToArbitrary(), chain =>
            {
                var fails = Scenario.RotationAndNoise.Fails(chain);
                if (fails) failed.Add(chain);
                return !fails;
            });

            Assert.ThrowsAny<Exception>(() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(1000).WithReplay(5, 7), property));

            Assert.Equal(2, failed[^1].Steps.Count);
            Assert.True(Scenario.RotationAndNoise.IsWithin(failed[^1], 0));
        }
    }
}
