using System.Text;

namespace EvalKit.Perturbations.Tests;

/// <summary>What holds for every member that changes texts.</summary>
public static class TextMembersTests
{
    private static readonly (string Name, string Text)[] Sources = [("note", Texts.Note), ("order", Texts.Order), ("story", Texts.Story), ("caption", Texts.Caption)];

    private static readonly (string Name, string Text)[] Odd =
    [
        ("nothing", ""), ("a letter", "a"), ("a space", " "), ("a mark alone", "\u0301"), ("a line break", "\r\n"), ("line breaks", "one\r\n\r\ntwo\rthree\nfour\r\n"),
        ("emoji sequences", "👨‍👩‍👧‍👦 says 🏴󠁧󠁢󠁥󠁮󠁧󠁿 and 👍🏽👍🏿, 1️⃣ 🇫🇷🇩🇪"), ("marks", "z\u0351\u036B\u0343a\u030A\u0301l\u0323go\u0308 o\u0302\u0323"),
        ("right to left", "שָׁלוֹם עולם, مرحبا بالعالم! 123"), ("Hangul and kana", "한국어 각 ᄀ\u1161 カ\u3099 です。はい！"), ("beyond the basic plane", "𝒜𝒷𝒸 𐐀𐐨 𠮷野"),
        ("halves of pairs", "a\uD800b \uDC00c d\uD83D"), ("controls", "a\0b\u0007c\u001B[31m\u200B\u202Eabc\u202C"), ("only signs", "!?.,;:'\"()-—…"),
        ("only protected", "41.20 r-0412 https://example.com/a a@example.com {x} `code`"), ("open ends", "{a {b `c ``d \"e (f"), ("letter by letter", "a b c d e f g h i j k l m n o p"),
    ];

    public static TheoryData<string> Names { get; } = [.. Members.All.Where(member => member is TextPerturbation).Select(member => member.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public static void More_severity_measures_as_more_change(string name)
    {
        var member = (TextPerturbation)Members.Named(name);
        if (!member.Definition.IsMonotone) return;
        foreach (var (source, text) in Sources)
        {
            for (var seed = 1UL; seed <= 20; seed++)
            {
                var (before, beforeTicks) = (0, 0);
                foreach (var ticks in Quarters(member))
                {
                    var distance = TextDistance.Between(text, At(member, text, ticks, seed));
                    // Edits side by side may share what they insert.
                    Assert.True(distance >= before - 2, FormattableString.Invariant(
                        $"{name} on the {source}, seed {seed}: {before} at {member.At(beforeTicks)}, {distance} at {member.At(ticks)}"));
                    (before, beforeTicks) = (distance, ticks);
                }

                if (!member.Definition.DrawsChance) break;
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public static void A_greater_share_makes_the_same_edits_and_more(string name)
    {
        var member = (TextPerturbation)Members.Named(name);
        foreach (var (_, text) in Sources.Concat(Odd))
        {
            IReadOnlyList<TextEdit> milder = [];
            foreach (var ticks in Quarters(member))
            {
                var edits = Edits(member, text, ticks, 3);
                Assert.All(milder, edit => Assert.Contains(edit, edits));
                milder = edits;
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public static void Edits_rise_do_not_overlap_and_change_something(string name)
    {
        var member = (TextPerturbation)Members.Named(name);
        foreach (var (_, text) in Sources.Concat(Odd))
        {
            foreach (var ticks in new[] { 1, member.Scale.MaxTicks })
            {
                var end = 0;
                foreach (var edit in Edits(member, text, ticks, 5))
                {
                    Assert.InRange(edit.Start, end, text.Length);
                    Assert.InRange(edit.End, edit.Start, text.Length);
                    Assert.NotEqual(text.Substring(edit.Start, edit.Length), edit.Replacement);
                    end = edit.End;
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public static void Pairs_of_surrogates_and_clusters_are_never_split(string name)
    {
        var member = (TextPerturbation)Members.Named(name);
        foreach (var (_, text) in Sources.Concat(Odd))
        {
            var borders = Cluster.Of(text).Select(cluster => cluster.Start).Append(text.Length).ToHashSet();
            foreach (var edit in Edits(member, text, member.Scale.MaxTicks, 7))
            {
                Assert.Contains(edit.Start, borders);
                // A letter's case, and a mark's form, change within its cluster.
                Assert.True(borders.Contains(edit.End) || edit.Length == 1 && !char.IsSurrogate(text[edit.Start]), name);
            }

            Assert.Equal(Halves(text), Halves(At(member, text, member.Scale.MaxTicks, 7)));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public static void Kept_characters_and_protected_ones_stay(string name)
    {
        var member = (TextPerturbation)Members.Named(name);
        foreach (var (_, text) in Sources)
        {
            KeptSpan[] kept = [new(10, 40), new(text.Length - 12, text.Length)];
            var isNumeric = name is "text.number-forms" or "text.date-forms" or "text.time-forms" or "text.unit-forms" or "text.other-numbers"
                or "cross-modal.count-conflict" or "cross-modal.transcript-conflict";
            var isLoose = name is "text.whitespace" or "text.line-order" or "text.sentence-order";
            var isProtected = isLoose ? new bool[text.Length] : ProtectedSpans.Of(text, [], withNumbers: !isNumeric);
            for (var seed = 1UL; seed <= 10; seed++)
            {
                var edits = member.Kernel.Edit(text, kept, new("case", member.Scale.AmountAt(member.Scale.MaxTicks), 5, new(seed)));
                Assert.DoesNotContain(edits, edit => kept.Any(span => span.Touches(edit.Start, edit.End) || (edit.Start > span.Start && edit.Start < span.End)));
                Assert.DoesNotContain(edits, edit => isProtected.AsSpan(edit.Start, edit.Length).Contains(true));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public static void Odd_texts_give_a_text(string name)
    {
        var member = (TextPerturbation)Members.Named(name);
        foreach (var (what, text) in Odd)
        {
            foreach (var ticks in new[] { 0, 1, member.Scale.MaxTicks / 2, member.Scale.MaxTicks })
            {
                var changed = At(member, text, ticks, 1);
                if (ticks == 0) Assert.Equal(text, changed);
                Assert.True(changed.Length <= 12 * text.Length + 800, what);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public static void It_draws_chance_only_where_it_says_so(string name)
    {
        var member = (TextPerturbation)Members.Named(name);
        var text = member.Definition.RelabelsOptions ? TextPieces.Joined(["A) red", "B) green"])
            : member.Definition.Target == Part.Choices
            ? TextPieces.Joined([.. Texts.Note.Split(' ')])
            : string.Join(' ', Enumerable.Repeat(Members.TextFor(member), 5));
        var results = Enumerable.Range(1, 12).Select(seed => At(member, text, Math.Max(1, member.Scale.TicksAtMost(3)), (ulong)seed)).Distinct().Count();

        if (member.Definition.DrawsChance) Assert.InRange(results, 2, 12);
        else Assert.Equal(1, results);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public static void A_line_of_a_million_characters_takes_linear_memory(string name)
    {
        var member = (TextPerturbation)Members.Named(name);
        foreach (var text in new[] { string.Concat(Enumerable.Repeat(Texts.Note.ReplaceLineEndings(" "), 1_000_000 / Texts.Note.Length)), "a" + new string('\u0301', 1_000_000), new string('a', 1_000_000), string.Concat(Enumerable.Repeat("`{", 500_000)) })
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            var result = At(member, text, member.Scale.MaxTicks, 1);
            var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

            Assert.InRange(allocated, 0, 200L * (text.Length + result.Length));
        }
    }

    private static IReadOnlyList<TextEdit> Edits(TextPerturbation member, string text, int ticks, ulong seed) =>
        member.Kernel.Edit(text, [], new("case", member.Scale.AmountAt(ticks), member.Scale.SeverityAt(ticks), new CounterRandom(seed)));

    private static string At(TextPerturbation member, string text, int ticks, ulong seed) => TextEdits.Apply(text, Edits(member, text, ticks, seed));

    private static IEnumerable<int> Quarters(Perturbation member) =>
        Enumerable.Range(1, 20).Select(quarter => member.Scale.TicksAtMost(quarter / 4.0)).Where(ticks => ticks > 0).Distinct();

    private static int Halves(string text)
    {
        var halves = 0;
        for (var i = 0; i < text.Length;)
        {
            if (Rune.TryGetRuneAt(text, i, out var rune))
            {
                i += rune.Utf16SequenceLength;
                continue;
            }

            halves++;
            i++;
        }

        return halves;
    }
}
