namespace EvalKit.Perturbations.Tests;

public static class ConflictTests
{
    private static IReadOnlyList<string> Ways(Perturbation member, string text, int count = 5) =>
        [.. Enumerable.Range(1, 60).Select(seed => Run(member, text, count, (ulong)seed)).Distinct().Order(StringComparer.Ordinal)];

    private static string Run(Perturbation member, string text, double amount, ulong seed = 1) => TextEdits.Apply(text, Edits(member, text, amount, seed));

    private static IReadOnlyList<TextEdit> Edits(Perturbation member, string text, double amount, ulong seed = 1) =>
        ((TextPerturbation)member).Kernel.Edit(text, [], new("case", amount, amount, new(seed)));

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(5)]
    public static void There_are_as_many_conflicts_as_asked(int count)
    {
        Perturbation[] members =
        [
            Perturb.CrossModal.CountConflict(), Perturb.CrossModal.AttributeConflict(), Perturb.CrossModal.RelationConflict(),
            Perturb.CrossModal.ObjectConflict([("cars", "vans"), ("dog", "cat"), ("tree", "bush"), ("table", "chair"), ("door", "gate")]),
        ];
        Assert.All(members, member => Assert.Equal(count, Edits(member, Texts.Caption, count).Count));
    }

    [Theory]
    [InlineData("2 cats", "3 cats;4 cats;5 cats")]
    [InlineData("10 cats", "11 cats;12 cats;13 cats;7 cats;8 cats;9 cats")]
    [InlineData("Two cats", "Five cats;Four cats;Three cats")]
    [InlineData("TWELVE cats", "ELEVEN cats;NINE cats;TEN cats")]
    [InlineData("one cat, 1 dog, no bird, 2.5 kg, 2026-07-04, 07, A4, flat3, 14:30", "")]
    public static void Counts_become_others_near_by(string text, string expected)
    {
        var ways = Ways(Perturb.CrossModal.CountConflict(), text);

        Assert.Equal(expected.Length > 0 ? expected.Split(';') : [text], ways);
    }

    [Theory]
    [InlineData("a red car", "a black car;a blue car;a green car;a white car")]
    [InlineData("A sleeping cat", "A running cat")]
    [InlineData("It is an empty box.", "It is a full box.")]
    [InlineData("a broken vase", "an intact vase")]
    [InlineData("A closed door", "An open door")]
    [InlineData("the redcurrant is coloured", "the redcurrant is coloured")]
    public static void Attributes_become_others_that_cannot_be_true_beside_them(string text, string expected) =>
        Assert.Equal(expected.Split(';'), Ways(Perturb.CrossModal.AttributeConflict(), text));

    [Theory]
    [InlineData("The cup stands to the left of the plate.", "The cup stands to the right of the plate.")]
    [InlineData("The cup is in front of the plate", "The cup is behind the plate")]
    [InlineData("Behind the house", "In front of the house")]
    [InlineData("the leftmost figure", "the rightmost figure")]
    [InlineData("They left the house.", "They left the house.")]
    [InlineData("You are right.", "You are right.")]
    [InlineData("before dawn", "after dawn")]
    public static void Relations_are_turned_round(string text, string expected) => Assert.Equal([expected], Ways(Perturb.CrossModal.RelationConflict(), text));

    [Fact]
    public static void Objects_are_those_of_the_user_s_pairs_with_their_articles()
    {
        var member = Perturb.CrossModal.ObjectConflict([("cat", "owl"), ("hot dog", "apple pie"), ("owl", "unicorn"), ("umbrella", "hat")]);

        Assert.Equal("An owl eats an apple pie, a unicorn sees a hat and the OWL.", Run(member, "A cat eats a hot dog, an owl sees an umbrella and the CAT.", 5));
    }

    [Fact]
    public static void No_attribute_or_relation_becomes_itself_and_each_is_found()
    {
        foreach (var (member, lexicon) in new[] { (Perturb.CrossModal.AttributeConflict(), VisibleAttributes.Lexicon), (Perturb.CrossModal.RelationConflict(), VisibleRelations.Lexicon) })
        {
            Assert.InRange(lexicon.Count, 50, 120);
            Assert.NotEqual(Texts.Caption, Run(member, Texts.Caption, 1));
        }
    }

    [Fact]
    public static void What_is_kept_stays_with_its_article()
    {
        var kept = ((TextPerturbation)Perturb.CrossModal.AttributeConflict()).Kernel.Edit("an empty box and a red car", [new(0, 3)], new("case", 5, 5, new(1)));

        Assert.All(kept, edit => Assert.True(edit.Start >= 3));
        Assert.Contains(kept, edit => edit.Start == 3);
    }

    [Fact]
    public static void Shrinking_leaves_out_single_conflicts()
    {
        var prompt = Prompt.User("Is it so?").Input(Texts.Caption);
        var step = Perturb.CrossModal.RelationConflict().At(3);
        var whole = PerturbationChain.Of(step).Apply(prompt, "case", 1).Text;
        var parts = Enumerable.Range(0, 3).Select(edit => PerturbationChain.Of(step.WithOnlyEdits(edit)).Apply(prompt, "case", 1).Text).ToList();

        Assert.Equal(3, PerturbationChain.Of(step).CountEdits(prompt, "case", 1)[0]);
        Assert.Equal(3, parts.Distinct().Count());
        Assert.DoesNotContain(whole, parts);
    }

    [Theory]
    [InlineData(0.05)]
    [InlineData(0.1)]
    [InlineData(0.2)]
    [InlineData(0.5)]
    [InlineData(1)]
    public static void A_transcript_s_word_error_rate_is_the_one_asked_for_rounded_up(double rate)
    {
        foreach (var text in new[] { Texts.Caption, Texts.Story, "Send 50 euros to Anna on Monday" })
        {
            var (said, written) = (Words(text), Words(Run(Perturb.CrossModal.TranscriptConflict(), text, rate)));

            Assert.Equal(Math.Ceiling(rate * said.Length), Distance(said, written));
        }
    }

    [Fact]
    public static void Words_that_say_little_are_changed_last()
    {
        const string Text = "The payment of 50 euros is to be sent to Anna";

        Assert.Contains("The", Run(Perturb.CrossModal.TranscriptConflict(), Text, 0.5), StringComparison.Ordinal);
        foreach (var word in new[] { "payment", "50", "euros", "sent", "Anna" }) Assert.DoesNotContain(word, Run(Perturb.CrossModal.TranscriptConflict(), Text, 0.5), StringComparison.Ordinal);
    }

    [Fact]
    public static void The_answer_does_not_survive_conflicts_and_survives_a_transcript_unless_it_depends_on_the_wording()
    {
        Perturbation[] turned = [Perturb.CrossModal.CountConflict(), Perturb.CrossModal.AttributeConflict(), Perturb.CrossModal.RelationConflict(), Perturb.CrossModal.ObjectConflict([("cat", "dog")])];

        Assert.All(turned, member => Assert.False(member.PreservesLabel));
        Assert.True(Perturb.CrossModal.TranscriptConflict().PreservesLabel);
        Assert.False(Perturb.CrossModal.TranscriptConflict().AnswerDependsOn(Aspect.Wording).PreservesLabel);
    }

    [Fact]
    public static void Object_conflicts_keep_the_contract_and_name_their_pairs()
    {
        var member = Perturb.CrossModal.ObjectConflict([("parcel", "letter"), ("hot dog", "a, b; c)")]);

        PerturbationContract.Verify(member);
        Assert.Equal("cross-modal.object-conflict@1(2;pairs=parcel:letter,hot%20dog:a%2C%20b%3B%20c%29)", member.At(2).ToString());
        Assert.Equal(member.At(2), PerturbationChain.Parse(member.At(2).ToString(), [member]).Steps[0]);
    }

    [Fact]
    public static void Pairs_that_contradict_nothing_or_are_found_nowhere_are_refused()
    {
        foreach (var (shown, claimed) in new[] { ("", "a"), ("a", " "), ("cat", "Cat"), ("two  spaces", "a"), ("t-shirt", "a"), ("a b c d e", "a"), ("7", "a") })
            Assert.Throws<ArgumentException>(() => Perturb.CrossModal.ObjectConflict([(shown, claimed)]));
        Assert.Throws<ArgumentException>(() => Perturb.CrossModal.ObjectConflict([]));
    }

    private static string[] Words(string text) => [.. text.Split([' ', '\n', '.', ',', ';', '?', '!', '"', ':'], StringSplitOptions.RemoveEmptyEntries)];

    private static double Distance(string[] one, string[] other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var diagonal = row[0]++;
            for (var j = 1; j <= other.Length; j++)
                (diagonal, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (string.Equals(one[i - 1], other[j - 1], StringComparison.Ordinal) ? 0 : 1)));
        }

        return row[^1];
    }
}
