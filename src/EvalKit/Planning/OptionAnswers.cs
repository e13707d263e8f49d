namespace EvalKit;

/// <summary>
/// Cases that expect the label of an option, or an option with its label, where a perturbation gives labels to other options: a good reply would be
/// called wrong, and a bad one right.
/// </summary>
internal static class OptionAnswers
{
    public static IEnumerable<string> Problems<TCase, TReply>(EvalDefinition<TCase, TReply> definition, CaseTable<TCase> cases, IReadOnlyList<PerturbationAxis> axes)
    {
        var problems = new CaseProblems();
        foreach (var (place, axis) in axes.Index().Where(axis => axis.Item.Members.Any(member => member.Definition.RelabelsOptions)))
        {
            for (var index = 0; index < cases.Count; index++)
            {
                if (!cases.CanPerturb(index, place) || LabelIn(definition, cases.Values[index]) is not { } answer) continue;
                problems.Add(axis.Label, $"{cases.Id(index)}: \"{answer}\" is expected, which has the label of an option, and under \"{axis.Label}\" that label is another option's or none's. "
                    + "Expect the option's own text, such as Answer.Contains(\"Paris\") for \"A) Paris\".");
            }
        }

        return problems.ToList();
    }

    /// <summary>An expected answer that is a label, or begins with one; null where there is none.</summary>
    private static string? LabelIn<TCase, TReply>(EvalDefinition<TCase, TReply> definition, TCase value)
    {
        var options = definition.Prompt(value).Parts.OfType<ChoicesPart>().Select(part => TextPieces.Joined(part.Options)).ToList();
        var labels = options.SelectMany(text => OptionLabels.Of(text) is { } read ? read.Labels.Select(label => label.NameIn(text)) : []).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return labels.Count == 0 ? null : ExpectedAnswers.Of(definition, value).SelectMany(answer => answer.Texts).FirstOrDefault(text => HasLabel(text, labels));
    }

    private static bool HasLabel(string answer, HashSet<string> labels) =>
        labels.Contains(answer.Trim().Trim('(', ')', '[', ']', '.', ':'))
        || (OptionLabel.Read(answer, new(0, answer.Length)) is { } label && labels.Contains(label.NameIn(answer)));
}
