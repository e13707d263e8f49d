using EvalKit.Media;

namespace EvalKit;

/// <summary>
/// Looks for each case's expected answer in the parts of its prompt that instruct, before anything is called. What is given to be read may hold it: finding
/// it there is the task.
/// </summary>
internal sealed class LeakSearch
{
    private const int MostCases = 10_000;
    private const long MostLetters = 100_000_000;

    // More labels than anybody lists in an instruction.
    private const int MostLabels = 64;

    private readonly Dictionary<string, int> _casesOf = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<ContentHash, (string Answer, bool Several)> _answersUnder = [];
    private readonly List<Found> _found = [];
    private int _searched;

    private LeakSearch()
    {
    }

    public static LeakFindings In<TCase, TReply>(EvalDefinition<TCase, TReply> definition, CaseTable<TCase> cases, string id, EvalIntent intent, CancellationToken cancellationToken)
    {
        var search = new LeakSearch();
        var letters = 0L;
        foreach (var index in CaseSample.Of(cases.Count, MostCases, new CounterRandom(ContentHash.Of(id).Low).Stream("leaks")))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (letters > MostLetters) break;
            var answers = ExpectedAnswers.Of(definition, cases.Values[index]);
            if (answers.Count > 0) letters += search.Add(cases.Id(index), answers, definition.Prompt(cases.Values[index]));
        }

        return new([.. search._found.Where(found => search.IsLeak(found, intent)).Select(found => found.Leak)], search._searched);
    }

    /// <returns>Letters searched.</returns>
    private long Add(string caseId, IReadOnlyList<ExpectedAnswer> answers, Prompt prompt)
    {
        _searched++;
        var parts = Instructing(prompt).ToList();
        using var hasher = new ContentHasher();
        foreach (var (_, text, _) in parts) hasher.Add(text);
        var instruction = hasher.Finish();
        var label = answers[0].Reply.Trim();
        _casesOf[label] = _casesOf.GetValueOrDefault(label) + 1;
        _answersUnder[instruction] = _answersUnder.TryGetValue(instruction, out var known)
            ? (known.Answer, known.Several || !string.Equals(known.Answer, label, StringComparison.OrdinalIgnoreCase))
            : (label, false);

        var choices = prompt.Parts.OfType<ChoicesPart>().SelectMany(part => part.Options).Select(option => option.Trim()).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var answer in answers.Where(answer => !choices.Contains(answer.Reply.Trim())))
        {
            var keys = answer.Texts.Select(WholeWord.Key).ToList();
            if (keys.Contains(null) || parts.Find(part => keys.TrueForAll(key => WholeWord.IsIn(part.Text, key!))) is not { Text: not null } part) continue;
            _found.Add(new(new(caseId, answer.Reply, part.Role, part.Certain), label, instruction, prompt));
            break;
        }

        return (long)answers.Count * parts.Sum(part => part.Text.Length);
    }

    /// <summary>The parts that should not know the answer, and whether they are surely no input.</summary>
    private static IEnumerable<(Part Role, string Text, bool Certain)> Instructing(Prompt prompt)
    {
        // Where no part is the input, the user's text may be; a conversation is its own input.
        var certain = prompt.Parts.Any(part => part.Role is Part.Input or Part.Context) && !prompt.Parts.Any(part => part.Role == Part.Assistant);
        foreach (var part in prompt.Parts)
        {
            if (part is TextPart { Role: Part.System } system) yield return (Part.System, system.Text, true);
            else if (part is TextPart { Role: Part.User or Part.Assistant } text) yield return (text.Role, text.Text, certain);
            else if (part is ExamplePart example) yield return (Part.Example, $"{example.Input}\n{example.Output}", true);
        }
    }

    /// <summary>A label that all cases can have is no secret; an answer that is this case's own is.</summary>
    private bool IsLeak(Found found, EvalIntent intent)
    {
        // Several cases answer so under an instruction that others do not: it names a label, and does not say whose it is.
        if (_casesOf[found.Label] > 1 && _answersUnder[found.Instruction].Several) return false;
        // A refusal to be worded just so.
        if (_casesOf.Count == 1) return intent != EvalIntent.Safety;
        if (_casesOf.Count > MostLabels) return true;
        var texts = Instructing(found.Prompt).Select(part => part.Text).ToList();
        return !_casesOf.Keys.All(label => texts.Exists(text => WholeWord.IsIn(text, WholeWord.Key(label) ?? label)));
    }

    private sealed record Found(Leak Leak, string Label, ContentHash Instruction, Prompt Prompt);
}
