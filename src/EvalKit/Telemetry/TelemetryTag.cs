namespace EvalKit;

/// <summary>Names of attributes: OpenTelemetry's where its conventions have one (GenAI, test and error), our own else.</summary>
internal static class TelemetryTag
{
    public const string Operation = "gen_ai.operation.name";
    public const string Provider = "gen_ai.provider.name";
    public const string RequestModel = "gen_ai.request.model";
    public const string ResponseModel = "gen_ai.response.model";
    public const string ResponseId = "gen_ai.response.id";
    public const string InputTokens = "gen_ai.usage.input_tokens";
    public const string OutputTokens = "gen_ai.usage.output_tokens";
    public const string TokenType = "gen_ai.token.type";
    public const string InputMessages = "gen_ai.input.messages";
    public const string OutputMessages = "gen_ai.output.messages";

    public const string EvaluationResult = "gen_ai.evaluation.result";
    public const string EvaluationName = "gen_ai.evaluation.name";
    public const string ScoreValue = "gen_ai.evaluation.score.value";
    public const string ScoreLabel = "gen_ai.evaluation.score.label";
    public const string Explanation = "gen_ai.evaluation.explanation";

    public const string Suite = "test.suite.name";
    public const string SuiteStatus = "test.suite.run.status";
    public const string Case = "test.case.name";
    public const string CaseStatus = "test.case.result.status";
    public const string ErrorType = "error.type";

    public const string Run = "evalkit.run";
    public const string Cases = "evalkit.cases";
    public const string Planned = "evalkit.trials.planned";
    public const string Seed = "evalkit.seed";
    public const string Calls = "evalkit.calls";
    public const string Ending = "evalkit.ending";
    public const string Purpose = "evalkit.purpose";
    public const string Arm = "evalkit.arm";
    public const string Repeat = "evalkit.repeat";
    public const string Chain = "evalkit.chain";
    public const string Severity = "evalkit.severity";
    public const string Outcome = "evalkit.outcome";
    public const string Slice = "evalkit.slice";
    public const string Verdict = "evalkit.verdict";
}
