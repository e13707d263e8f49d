namespace HouseVoice.Tests;

public static class PersonalityEvals
{
    private static EvalPlan<Rephrasing, Reply> Rephrased(string category) => Eval
        .Over(Rephrasings.Where(r => r.Category == category).ToList())
        .Slice("personality", r => r.Personality)
        .Ask(r => Prompt.User("Say this in your own way; keep every fact, and answer in plain text.").System(r.Personality).Input(r.Said))
        .Using(House.RephraseAsync);

    private static IEnumerable<Rephrasing> Rephrasings =>
        from said in (string[])["Kitchen lamp is on.", "Thermostat is at 21 degrees.", "Film night is on."]
        from personality in (string[])["You are a pirate.", "You are a butler.", "You are a bored teenager."]
        select new Rephrasing($"{said} / {personality}", "success", said, personality, said.Split(' ')[..2], ["sorry", "unable", "as an AI"]);

    [Eval]
    public static EvalPlan Keeps_the_facts() => Rephrased("success")
        .Expect(r => Answer.ContainsAll(r.MustContain))
        .Expect("says nothing forbidden", (r, reply) => !r.MustNotContain.Any(word => reply.Text.Contains(word, StringComparison.OrdinalIgnoreCase)))
        .Require(PassRate.AtLeast(0.9).ForEach(By.Slice("personality")));

    [Eval]
    public static EvalPlan A_success_stays_a_success() => Rephrased("success")
        .Expect(r => !Answer.Contains("sorry", StringComparison.OrdinalIgnoreCase) & !Answer.Contains("unable", StringComparison.OrdinalIgnoreCase) & !Answer.Contains("language model", StringComparison.OrdinalIgnoreCase))
        .Expect(r => Answer.Matches(@"\S"))
        .Require(PassRate.AtLeast(0.9).ForEach(By.Slice("personality")));

    [Eval]
    public static EvalPlan Is_brief() => Rephrased("success")
        .Expect("under 500 characters", (r, reply) => reply.Text.Length is > 0 and < 500)
        .Require(PassRate.AtLeast(0.95));

    [Eval]
    public static EvalPlan Sounds_like_its_character() => Rephrased("success")
        .Capability()
        .Expect("a judge hears the character", async (r, reply, ct) => await HearsAsync(r.Personality, reply.Text, ct), atLeast: 0.6)
        .Require(MeanScore.AtLeast(0.6));

    [Eval]
    public static EvalPlan On_is_never_off()
    {
        var plan = Rephrased("success").Named("on-is-on").Trials(5);
        plan = plan.Expect(r => !Answer.Matches(@"\b(turned|switched|is) off\b", RegexOptions.IgnoreCase) & Answer.Matches(@"\bon\b", RegexOptions.IgnoreCase));
        return plan.Require(PassRate.AtLeast(0.9));
    }

    private static Task<double> HearsAsync(string personality, string text, CancellationToken cancellationToken) =>
        Task.FromResult(cancellationToken.IsCancellationRequested ? 0 : (double)text.Length / (text.Length + personality.Length));
}
