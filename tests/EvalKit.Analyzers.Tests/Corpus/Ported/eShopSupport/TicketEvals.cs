namespace SupportDesk.Evaluation;

public static class TicketEvals
{
    private static CaseSource<Ticket> Tickets => Dataset.JsonLines<Ticket>("data/tickets.jsonl");

    [Eval]
    public static EvalPlan Reads_the_customers_mood() => Eval.Over(Tickets)
        .Difficulty(t => t.Style is "formal" or "brief" ? Difficulty.Hard : Difficulty.Easy)
        .Ask(t => Prompt.User("How satisfied is the customer? Mind the tone of the customer alone, not that of the agent.").Choices(Desk.Satisfactions).Input(t.Log))
        .Using(Desk.ClassifyAsync)
        .Expect(t => Answer.OneOf(t.Satisfaction))
        .Require(PassRate.AtLeast(0.7).ForEach(By.Difficulty));

    [Eval]
    public static EvalPlan Is_near_the_customers_mood() => Eval.Over(Tickets)
        .Ask(t => Prompt.User($"Score the customer's satisfaction with one of: {string.Join(", ", Desk.Satisfactions)}.\n\n{t.Log}"))
        .Using(Desk.ClassifyAsync)
        .Expect("distance on the scale", (t, reply) => Array.IndexOf(Desk.Satisfactions, reply.Text.Trim()) is >= 0 and var found
            ? 1 - (Math.Abs(found - Array.IndexOf(Desk.Satisfactions, t.Satisfaction)) / (double)(Desk.Satisfactions.Length - 1))
            : 0.0)
        .Require(MeanScore.AtLeast(0.85));

    [Eval]
    public static EvalPlan Sorts_tickets() => Eval.Over(Tickets)
        .Slice("kind", t => t.Kind)
        .Ask(t => Prompt.User("Which kind of ticket is this?").Choices("Question", "Idea", "Complaint", "Return").Input(t.Log))
        .Using(Desk.ClassifyAsync)
        .Expect(t => Answer.Equal(t.Kind))
        .Under(Perturb.Text.Sloppy(), Perturb.Text.NonNative())
        .Require(PassRate.AtLeast(0.9), PassRate.AtLeast(0.8).ForEach(By.Slice("kind")), PassRate.Perturbed().AtLeast(0.8));

    [Eval]
    public static EvalPlan The_summary_is_json_of_the_right_form() => Eval.Over(Tickets)
        .Ask(SummaryOf)
        .Using(Desk.ClassifyAsync)
        .Expect(t => Answer.Json<TicketSummaries>(s => s.LongSummary.Length > 0 && s.ShortSummary.Length > 0 && Desk.Satisfactions.Contains(s.CustomerSatisfaction)))
        .Require(PassRate.AtLeast(0.98));

    [Eval]
    public static EvalPlan Summaries_keep_to_their_length() => Eval.Over(Tickets)
        .Ask(SummaryOf)
        .Using<TicketSummaries>(Desk.SummarizeAsync)
        .Expect("at most 30 words", (t, s) => Desk.Words(s.LongSummary) <= 30)
        .Expect("at most 8 words", (t, s) => Desk.Words(s.ShortSummary) <= 8)
        .Expect("at most 10 words", (t, s) => Desk.Words(s.LatestWords) <= 10)
        .Require(PassRate.AtLeast(0.9));

    [Eval]
    public static EvalPlan Summaries_leave_out_what_is_known() => Eval.Over(Tickets)
        .Ask(SummaryOf)
        .Using(Desk.ClassifyAsync)
        .Expect(t => !Answer.Contains(t.Product, StringComparison.OrdinalIgnoreCase) & !Answer.Contains(t.Customer, StringComparison.OrdinalIgnoreCase))
        .Expect(t => Answer.Matches(@"\w+ \w+"))
        .Require(PassRate.AtLeast(0.9));

    [Eval]
    public static EvalPlan The_newest_message_decides_the_mood() => Eval.Over(Tickets)
        .Ask(t => Prompt.User("How satisfied is the customer?").Choices(Desk.Satisfactions).Input(t.Log))
        .Using(Desk.ClassifyAsync)
        .Invariant(by: reply => reply.Text.Trim())
        .Under(Perturb.Text.IrrelevantContext(), Perturb.Text.Whitespace())
        .Require(PassRate.Perturbed().AtLeast(0.85), FlipRate.AtMost(0.1));

    [Eval]
    public static EvalPlan Knows_a_reply_to_the_customer() => Eval.Over(Dataset.JsonLines<Draft>("data/drafts.jsonl"))
        .Ask(d => Prompt.User($"Is this message written as a reply to the customer {d.Customer}, by name? Reply with JSON.").Input(d.Text))
        .Using<Addressed>(Desk.ReadsAsReplyAsync)
        .Expect("agrees with the label", (d, found) => found.IsAddressedToCustomerByName == d.IsToCustomer)
        .Require(PassRate.AtLeast(0.9));

    [Eval]
    public static EvalPlan Finds_the_product() => Eval.Over(Dataset.Csv<ProductSearch>("data/searches.csv"))
        .Ask(s => s.Phrase)
        .Using<IReadOnlyList<int>>(Desk.SearchAsync)
        .Identity("product-search", version: "minilm-l6-v2", deterministic: true)
        .Expect("reciprocal rank", (s, found) => found.ToList().IndexOf(s.ProductId) is >= 0 and var rank ? 1.0 / (rank + 1) : 0.0, atLeast: 0.2)
        .Under(Perturb.Text.Misspellings(), Perturb.Text.Synonyms())
        .Require(PassRate.AtLeast(0.9), PassRate.Perturbed().AtLeast(0.8), Robustness.AtLeast(severity: 2, loses: 0.1));

    [Eval]
    public static EvalPlan A_new_prompt_is_no_step_back() => Eval.Over(Tickets)
        .Ask(t => Prompt.User("Which kind of ticket is this?").Choices(Desk.Kinds).Input(t.Log))
        .Using("classifier")
        .Compare("zero-shot", Desk.ClassifyAsync)
        .Regression()
        .Expect(t => Answer.OneOf(t.Kind))
        .Require(NoRegression.Against("zero-shot").Margin(0.03));

    private static Prompt SummaryOf(Ticket ticket) => Prompt.User("""
        Write three summaries of this ticket for the next service agent: a long one of up to 30 words, a short one of up to 8 words as a title,
        and one of up to 10 words of what the customer said last; then the customer's satisfaction. Leave out product and customer.
        Reply as JSON with LongSummary, ShortSummary, LatestWords and CustomerSatisfaction.
        """).Context($"Product: {ticket.Product}\nBrand: {ticket.Brand}").Input(ticket.Log);
}
