namespace EvalKit.Statistics.Tests;

/// <summary>Tests that may stop early, by following every path: nothing is simulated.</summary>
public static class SequentialTests
{
    public sealed class Sprt
    {
        private static readonly SprtDesign Design = SprtDesign.Between(0.9, 0.8, 0.05, 0.05);

        [Fact]
        public void It_keeps_both_error_rates_and_saves_almost_half_of_the_calls()
        {
            var (good, bad) = (Design.CharacteristicAt(0.9), Design.CharacteristicAt(0.8));
            var saved = 1 - (good.MeanTrials + bad.MeanTrials) / 2 / Design.FixedTrials;

            Assert.InRange(good.ProbabilityBad, 0, 0.05);
            Assert.InRange(bad.ProbabilityBad, 0.95, 1);
            Assert.InRange(saved, 0.45, 0.55);
            var worst = Enumerable.Range(80, 11).Max(rate => Design.CharacteristicAt(rate / 100.0).MeanTrials);
            Assert.InRange(worst, 0, 0.88 * Design.FixedTrials);
        }

        [Fact]
        public void Deciding_the_last_trial_by_the_sign_of_the_ratio_would_miss_the_bad_rate_too_often()
        {
            var last = (int)Math.Ceiling(1.5 * Design.FixedTrials);
            var reached = Paths.Ever(
                0.8,
                last,
                (passes, trials) => Ratio(passes, trials) >= Math.Log(19) || (trials == last && Ratio(passes, trials) >= 0),
                (passes, trials) => Ratio(passes, trials) <= -Math.Log(19));

            Assert.InRange(reached, 0.9, 0.95 - 1e-6);
        }

        [Theory]
        [InlineData(0.95, 0.9, 0.05, 0.1)]
        [InlineData(0.99, 0.95, 0.05, 0.05)]
        [InlineData(0.6, 0.4, 0.01, 0.2)]
        [InlineData(0.5, 0.35, 0.05, 0.1)]
        [InlineData(0.3, 0.1, 0.1, 0.1)]
        [InlineData(0.999, 0.9, 0.05, 0.05)]
        [InlineData(0.9, 0.2, 0.05, 0.05)]
        [InlineData(0.999, 0.992, 0.01, 0.01)]
        [InlineData(0.999, 0.992, 0.05, 0.4)]
        public void Whatever_is_asked_both_error_rates_hold(double goodRate, double badRate, double alpha, double beta)
        {
            var design = SprtDesign.Between(goodRate, badRate, alpha, beta);
            var (good, bad) = (design.CharacteristicAt(goodRate), design.CharacteristicAt(badRate));

            Assert.InRange(good.ProbabilityBad, 0, alpha);
            Assert.InRange(bad.ProbabilityGood, 0, beta);
            Assert.Equal(1, good.ProbabilityGood + good.ProbabilityBad, 1e-12);
            Assert.InRange(good.MeanTrials, 1, design.FixedTrials);
        }

        [Theory]
        [InlineData(1)]
        [InlineData(13)]
        [InlineData(60)]
        [InlineData(134)]
        [InlineData(180)]
        [InlineData(203)]
        public void With_fewer_trials_than_it_could_use_both_error_rates_hold_and_the_rest_is_undecided(long trials)
        {
            var design = SprtDesign.Within(trials, 0.9, 0.8);
            var (good, bad) = (design.CharacteristicAt(0.9), design.CharacteristicAt(0.8));

            Assert.Equal(trials, design.MaxTrials);
            Assert.InRange(good.ProbabilityBad, 0, 0.05);
            Assert.InRange(bad.ProbabilityGood, 0, 0.05);
            Assert.InRange(good.ProbabilityGood + good.ProbabilityBad, 0, 1 - 1e-6);
        }

        [Fact]
        public void With_60_trials_it_ends_like_the_exact_test_of_fixed_size_or_one_trial_beside_it()
        {
            var design = SprtDesign.Within(60, 0.9, 0.85);

            // 57 of 60 show 0.85, 56 do not quite; 48 of 60 show less than 0.90.
            Assert.InRange(design.FirstGoodPasses, 56, 57);
            Assert.InRange(design.LastBadPasses, 48, 49);
            Assert.Equal(SequentialDecision.Continue, design.Decide(54, 60));
        }

        [Fact]
        public void With_more_trials_than_it_can_use_it_is_the_test_that_always_decides()
        {
            var design = SprtDesign.Within(5000, 0.9, 0.8);

            Assert.Equal((Design.MaxTrials, Design.LastBadPasses, Design.FirstGoodPasses), (design.MaxTrials, design.LastBadPasses, design.FirstGoodPasses));
            Assert.Equal(0, SprtDesign.Within(100, 0.9, 0.8).FixedTrials);
        }

        [Fact]
        public void Within_any_number_of_trials_both_error_rates_hold()
        {
            var random = new Random(20261121);
            for (var i = 0; i < 300; i++)
            {
                var good = 0.3 + 0.69 * random.NextDouble();
                var bad = good * (0.3 + 0.65 * random.NextDouble());
                var (alpha, beta) = (0.001 + 0.3 * random.NextDouble(), 0.001 + 0.3 * random.NextDouble());
                var design = SprtDesign.Within(1 + random.Next(400), good, bad, alpha, beta);

                Assert.InRange(design.CharacteristicAt(good).ProbabilityBad, 0, alpha + 1e-12);
                Assert.InRange(design.CharacteristicAt(bad).ProbabilityGood, 0, beta + 1e-12);
                Assert.InRange(design.FirstGoodPasses, design.LastBadPasses + 1, design.MaxTrials + 1);
            }
        }

        [Fact]
        public void A_better_system_is_called_bad_less_often()
        {
            var bad = Enumerable.Range(0, 101).Select(rate => Design.CharacteristicAt(rate / 100.0).ProbabilityBad).ToArray();

            Assert.All(bad.Zip(bad.Skip(1)), pair => Assert.InRange(pair.Second, 0, pair.First + 1e-12));
            Assert.Equal(1, bad[0], 1e-12);
            Assert.Equal(0, bad[100], 1e-12);
        }

        [Fact]
        public void A_run_stops_where_the_ratio_meets_a_boundary_and_stays_there()
        {
            var run = Design.Start();
            while (run.Add(true) == SequentialDecision.Continue) { }

            Assert.Equal(SequentialDecision.Good, run.Decision);
            Assert.Equal(25, run.Trials);
            Assert.Equal(SequentialDecision.Good, run.Add(false));
            Assert.Equal((25, 25), (run.Trials, run.Passes));
        }

        [Fact]
        public void The_last_trial_decides_in_any_case()
        {
            Assert.Equal(SequentialDecision.Bad, Design.Decide(Design.LastBadPasses, Design.MaxTrials));
            Assert.Equal(SequentialDecision.Good, Design.Decide(Design.LastBadPasses + 1, Design.MaxTrials));
            Assert.Equal(SequentialDecision.Continue, Design.Decide(Design.LastBadPasses, Design.MaxTrials - 1));
        }

        [Fact]
        public void Discordant_pairs_alone_find_a_drop_of_three_points_with_half_of_the_pairs()
        {
            // A "pass" is a gain: half of the differing pairs under no change, 0.35 of them under a drop; one pair in ten differs.
            var design = SprtDesign.Between(0.5, 0.35, 0.05, 0.1);
            var planned = PairedPower.Pairs(0.1, 0.03, 0.05, 0.9);

            Assert.InRange(design.CharacteristicAt(0.35).MeanTrials / 0.1, 0, 0.65 * planned);
            Assert.InRange(design.CharacteristicAt(0.5).MeanTrials / 0.1, 0, 0.60 * planned);
        }

        private static double Ratio(int passes, int trials) => passes * Math.Log(0.8 / 0.9) + (trials - passes) * Math.Log(2);
    }

    public sealed class Sequence
    {
        private const int Looks = 500;

        [Theory]
        [InlineData(0.5)]
        [InlineData(0.8)]
        [InlineData(0.9)]
        [InlineData(0.98)]
        public void Looking_after_every_trial_ever_misses_with_alpha_at_most_and_the_fixed_interval_with_a_third(double rate)
        {
            Assert.InRange(Paths.Ever(rate, Looks, (s, n) => !ConfidenceSequence.Interval(s, n, 0.95).Contains(rate)), 0, 0.05);
            Assert.InRange(Paths.Ever(rate, Looks, (s, n) => !Wilson.Interval(s, n, 0.95).Contains(rate)), 0.3, 0.7);
        }

        [Theory]
        [InlineData(45, 50)]
        [InlineData(180, 200)]
        [InlineData(900, 1000)]
        public void Its_price_is_a_width_of_one_and_a_half_to_two_times(int passes, int trials) =>
            Assert.InRange(ConfidenceSequence.Interval(passes, trials, 0.95).Width / Wilson.Interval(passes, trials, 0.95).Width, 1.4, 2);
    }

    public sealed class EProcess
    {
        /// <summary>Two and a half times what a test of fixed size takes for the same power.</summary>
        private const int Cap = 273;

        [Fact]
        public void A_system_at_the_bar_is_ever_found_below_with_alpha_at_most_and_with_a_repeated_exact_test_far_more_often()
        {
            foreach (var rate in new[] { 0.9, 0.92, 0.97 })
                Assert.InRange(Paths.Ever(rate, Cap, (s, n) => MixtureEProcess.IsBelow(s, n, 0.9, 0.05)), 0, 0.03);

            Assert.InRange(Paths.Ever(0.9, Cap, (s, n) => ClopperPearson.Upper(s, n, 0.05) < 0.9), 0.1, 1);
        }

        [Fact]
        public void A_bad_system_is_found_almost_surely_and_a_very_bad_one_at_once()
        {
            Assert.InRange(Paths.Ever(0.8, Cap, (s, n) => MixtureEProcess.IsBelow(s, n, 0.9, 0.05)), 0.97, 1);
            Assert.InRange(Paths.MeanUntil(0.7, Cap, (s, n) => MixtureEProcess.IsBelow(s, n, 0.9, 0.05)), 0, 25);
        }
    }

    /// <summary>All paths of coin tosses at once, by counts.</summary>
    private static class Paths
    {
        public static double Ever(double rate, int looks, Func<int, int, bool> alarm, Func<int, int, bool>? ends = null) =>
            Walk(rate, looks, alarm, ends).Reached;

        public static double MeanUntil(double rate, int looks, Func<int, int, bool> alarm) => Walk(rate, looks, alarm, null).Mean;

        private static (double Reached, double Mean) Walk(double rate, int looks, Func<int, int, bool> alarm, Func<int, int, bool>? ends)
        {
            double[] open = [1];
            double reached = 0, mean = 0;
            for (var n = 1; n <= looks; n++)
            {
                var next = new double[n + 1];
                for (var s = 0; s <= n; s++)
                {
                    var probability = (s > 0 ? open[s - 1] * rate : 0) + (s < n ? open[s] * (1 - rate) : 0);
                    if (probability < 1e-15) continue;
                    if (alarm(s, n))
                    {
                        reached += probability;
                        mean += probability * n;
                    }
                    else if (ends?.Invoke(s, n) != true)
                    {
                        next[s] = probability;
                    }
                }

                open = next;
            }

            return (reached, mean + open.Sum() * looks);
        }
    }
}
