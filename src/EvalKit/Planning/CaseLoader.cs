using System.Runtime.InteropServices;
using EvalKit.Media;

namespace EvalKit;

/// <summary>Reads the cases of a plan and checks each, without calling the subject or decoding media.</summary>
internal sealed class CaseLoader<TCase>(EvalCases<TCase> definition, Func<TCase, Prompt> ask, EvalSettings settings, string eval, ulong seed)
{
    private readonly CaseProblems _problems = new();
    private readonly HashSet<ContentHash> _ids = [];
    private readonly Dictionary<(Modality, Difficulty), int> _cells = [];
    private double _chance;
    private readonly List<int> _cellCounts = [];
    private readonly List<TCase> _values = [];
    private readonly List<short> _cellOf = [];
    private readonly List<int> _clusterOf = [];
    private readonly Dictionary<string, int> _clusters = new(StringComparer.Ordinal);
    private readonly List<uint> _axesOf = [];
    private readonly List<Modality> _factorsOf = [];
    private readonly int[] _casesPerAxis = new int[settings.Axes.Length];
    private Func<TCase, string?> _idOf = _ => null;

    public async ValueTask<CaseTable<TCase>> LoadAsync(CancellationToken cancellationToken)
    {
        if (!FindId()) throw new EvalPlanException(eval, _problems.ToList());
        await ReadAsync(cancellationToken).ConfigureAwait(false);
        if (_values.Count == 0 && !_problems.Any) _problems.Add("empty", $"There is no case: {definition.Source.Name} is empty.");
        for (var axis = 0; axis < _casesPerAxis.Length; axis++)
        {
            if (_casesPerAxis[axis] == 0 && _values.Count > 0) _problems.Add($"axis {axis}", AxisFit.NoCase(settings.Axes[axis]));
        }

        if (_problems.Any) throw new EvalPlanException(eval, _problems.ToList());
        return Table();
    }

    private bool FindId()
    {
        var idOf = definition.IdOf ?? (definition.Source is GeneratedCases<TCase> ? GeneratedCases<TCase>.IdOf : CaseIdentity.ByMember<TCase>());
        if (idOf is not null)
        {
            _idOf = idOf;
            return true;
        }

        _problems.Add("no id", $"{typeof(TCase).Name} has no member named Id. Give each case a stable id: .Id(c => …).");
        return false;
    }

    private async ValueTask ReadAsync(CancellationToken cancellationToken)
    {
        var source = definition.Source is GeneratedCases<TCase> generated ? generated.WithSeed(seed) : definition.Source;
        try
        {
            await foreach (var item in source.ReadAsync(cancellationToken).ConfigureAwait(false))
            {
                Add(item);
            }
        }
        catch (Exception exception) when (exception is not (OperationCanceledException or CaseDataException or EvalPlanException))
        {
            throw new CaseDataException($"{eval}: {source.Name} broke off after {_values.Count} cases ({exception.GetType().Name}: {exception.Message}). No call was made.", exception);
        }
    }

    private void Add(CaseItem<TCase> item)
    {
        if (item.Value is null)
        {
            _problems.Add("null", $"{item.Origin} is null.");
            return;
        }

        try
        {
            var id = _idOf(item.Value);
            if (EvalId.Problem(id) is { } problem)
            {
                _problems.Add("id", $"The id of {item.Origin} {problem}.");
                return;
            }

            if (!_ids.Add(ContentHash.Of(id!)))
            {
                _problems.Add("duplicate id", $"The id \"{id}\" of {item.Origin} is used by another case: ids are unique within an eval.");
                return;
            }

            Describe(item, id!);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            _problems.Add(exception.GetType().Name, $"{item.Origin}: {exception.GetType().Name} while it was described: {exception.Message}");
        }
    }

    private void Describe(CaseItem<TCase> item, string id)
    {
        var prompt = ask(item.Value);
        if (prompt is null || prompt.IsEmpty)
        {
            _problems.Add("prompt", $"{id} ({item.Origin}): the prompt is {(prompt is null ? "null" : "empty")}.");
            return;
        }

        var cell = CellIndex(prompt.Modality, definition.DifficultyOf?.Invoke(item.Value) ?? Difficulty.Unrated);
        if (definition.ClusterOf is { } clusterOf)
        {
            ref var cluster = ref CollectionsMarshal.GetValueRefOrAddDefault(_clusters, clusterOf(item.Value) ?? "", out var known);
            if (!known) cluster = _clusters.Count - 1;
            _clusterOf.Add(cluster);
        }

        if (settings.Axes.Length > 0) _axesOf.Add(Axes(prompt, id));
        if (prompt.Parts.OfType<ChoicesPart>().Sum(part => part.Options.Count) is var choices and > 0) _chance += 1.0 / choices;
        if (settings.Factorial) _factorsOf.Add(Factors(prompt, id));
        _values.Add(item.Value);
        _cellOf.Add(cell);
    }

    private Modality Factors(Prompt prompt, string id)
    {
        var factors = PromptFactors.Of(prompt);
        if (PromptFactors.Combinations(factors) > 0 && PromptFactors.Without(prompt, factors).IsEmpty)
            _problems.Add("nothing left to ask", $"{id}: .Factorial also asks with {factors.Label()} left out, and then nothing is left of the prompt. Give it an instruction: Prompt.User(…).");
        return factors;
    }

    private uint Axes(Prompt prompt, string id)
    {
        uint axes = 0;
        for (var axis = 0; axis < settings.Axes.Length; axis++)
        {
            if (!AxisFit.CanChange(settings.Axes[axis], prompt)) continue;
            axes |= 1u << axis;
            _casesPerAxis[axis]++;
        }

        if (axes == 0) _problems.Add("nothing to perturb", $"{id}: {AxisFit.NothingToPerturb(settings.Axes, prompt)}");
        return axes;
    }

    private short CellIndex(Modality modality, Difficulty difficulty)
    {
        ref var index = ref CollectionsMarshal.GetValueRefOrAddDefault(_cells, (modality, difficulty), out var known);
        if (!known)
        {
            index = _cellCounts.Count;
            _cellCounts.Add(0);
        }

        _cellCounts[index]++;
        return (short)index;
    }

    private CaseTable<TCase> Table()
    {
        // Cells are ordered by modality, then from easy to frontier, whatever the order of the cases.
        var ordered = _cells.OrderBy(cell => cell.Key.Item1.Label(), StringComparer.Ordinal).ThenBy(cell => cell.Key.Item2).ToList();
        var rank = new short[ordered.Count];
        for (var i = 0; i < ordered.Count; i++) rank[ordered[i].Value] = (short)i;
        var allFit = _axesOf.TrueForAll(axes => axes == (1u << settings.Axes.Length) - 1);
        return new()
        {
            Definition = definition,
            Values = _values,
            IdOf = _idOf,
            CellOf = [.. _cellOf.Select(cell => rank[cell])],
            Cells = [.. ordered.Select((cell, i) => new EvalCell(i, cell.Key.Item1, cell.Key.Item2, _cellCounts[cell.Value]))],
            ClusterOf = definition.ClusterOf is null ? null : [.. _clusterOf],
            Clusters = definition.ClusterOf is null ? _values.Count : _clusters.Count,
            Chance = _chance / _values.Count,
            AxesOf = allFit ? null : [.. _axesOf],
            FactorsOf = settings.Factorial ? [.. _factorsOf] : null,
        };
    }
}
