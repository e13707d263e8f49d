using EvalKit.Extensibility;
using EvalKit.Media;

namespace EvalKit.Tests.Corpus;

/// <summary>What an update keeps, adds and drops.</summary>
public class CorpusMergeTests
{
    [Fact]
    public void Of_one_case_under_one_perturbation_the_mildest_open_entry_stays()
    {
        var milder = Merge([Entry(2)], Entry(1));
        var stronger = Merge([Entry(1)], Entry(2));

        Assert.Equal((1, 1, 1), (Single(milder), milder.Added, milder.Replaced));
        Assert.Equal((1, 0, 0), (Single(stronger), stronger.Added, stronger.Replaced));
    }

    [Fact]
    public void Other_cases_and_other_perturbations_stand_for_themselves() =>
        Assert.Equal(4, Merge([Entry(2)], Entry(1, id: "c2"), Entry(1, name: "text.case"), Entry(1, options: ";in=context")).Entries.Count());

    [Fact]
    public void A_fixed_entry_stays_beside_a_milder_failure() =>
        Assert.Equal([CorpusStatus.Fixed, CorpusStatus.Open], Merge([Entry(2, CorpusStatus.Fixed)], Entry(1)).Entries.Select(entry => entry.Status));

    [Fact]
    public void Of_fixed_entries_the_mildest_stays()
    {
        Assert.Equal(1, Single(Merged(stronger: Passed)));
        // One that came back is no less fixed for a milder one that holds.
        Assert.Equal(2, Merged(stronger: Passed with { Outcome = TrialOutcome.Failed }).Entries.Count());

        static CorpusMerge Merged(TrialResult stronger)
        {
            CorpusResult[] results = [Result(Entry(2, CorpusStatus.Fixed)), Result(Entry(1, CorpusStatus.Fixed))];
            results[0].Add(stronger);
            results[1].Add(Passed);
            var merge = new CorpusMerge(results.Select(result => result.Entry), results, "2026-11-22");
            merge.DropStrongerFixed();
            return merge;
        }
    }

    [Fact]
    public void What_a_person_called_invalid_does_not_come_back_unless_it_is_milder()
    {
        Assert.Equal(0, Merge([Entry(1, CorpusStatus.Invalid)], Entry(2)).Added);
        Assert.Equal(0, Merge([Entry(1, CorpusStatus.Invalid)], Entry(1)).Added);
        Assert.Equal(1, Merge([Entry(2, CorpusStatus.Invalid)], Entry(1)).Added);
    }

    [Fact]
    public void An_entry_of_another_version_makes_room_for_what_fails_now()
    {
        var merge = new CorpusMerge([Entry(1, CorpusStatus.Fixed, version: 9), Entry(1, CorpusStatus.Invalid, "c2", version: 9)], [], "2026-11-22");

        merge.Add(Entry(3), 3);
        merge.Add(Entry(3, id: "c2"), 3);

        Assert.Equal(["c1|text.whitespace@1(3)|Open", "c2|text.whitespace@1(3)|Open", "c2|text.whitespace@9(1)|Invalid"],
            merge.Entries.Select(entry => $"{entry.Case}|{entry.Chain}|{entry.Status}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void An_open_entry_that_passes_is_fixed_unless_somebody_edited_it()
    {
        var result = new CorpusResult(Entry(1)) { Chain = PerturbationChain.Empty, Rule = new(2, 1) };
        result.Add(Passed);
        Assert.Equal(0, new CorpusMerge([Entry(1)], [result], "2026-11-22").Fixed);
        result.Add(Passed);

        var merge = new CorpusMerge([Entry(1)], [result], "2026-11-22");

        Assert.Equal((CorpusStatus.Fixed, "2026-11-22"), merge.Entries.Select(entry => (entry.Status, entry.Fixed)).Single());
        Assert.Equal(0, new CorpusMerge([Entry(1) with { Input = ContentHash.Of("edited") }], [result], "2026-11-22").Fixed);
        Assert.Equal(0, new CorpusMerge([Entry(1, CorpusStatus.Invalid)], [result], "2026-11-22").Fixed);
        Assert.Equal(0, new CorpusMerge([], [result], "2026-11-22").Fixed);
    }

    private static TrialResult Passed => new(TrialOutcome.Passed, null, "ok", null);

    private static CorpusMerge Merge(KnownFailure[] entries, params KnownFailure[] found)
    {
        // Severity and amount are the same here, and a chain that the plan can read has the former.
        var merge = new CorpusMerge(entries, entries.Select(Result), "2026-11-22");
        foreach (var entry in found) merge.Add(entry, Step(entry).Severity);
        return merge;
    }

    private static CorpusResult Result(KnownFailure entry) => new(entry) { Chain = PerturbationChain.Of(Step(entry)), Rule = new(1, 1) };

    private static PerturbationStep Step(KnownFailure entry) => Perturb.Text.Whitespace().At(int.Parse(entry.Chain.Split('(', ';', ')')[1], System.Globalization.CultureInfo.InvariantCulture));

    private static int Single(CorpusMerge merge) => int.Parse(merge.Entries.Single().Chain.Split('(', ')')[1], System.Globalization.CultureInfo.InvariantCulture);

    private static KnownFailure Entry(int ticks, CorpusStatus status = CorpusStatus.Open, string id = "c1", string name = "text.whitespace", int version = 1, string options = "") => new()
    {
        Case = id, Chain = FormattableString.Invariant($"{name}@{version}({ticks}{options})"), Input = ContentHash.Of("input"), Seed = 1, Status = status, Found = "2026-11-21",
        Because = status == CorpusStatus.Invalid ? "because" : null,
    };
}
