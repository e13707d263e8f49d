namespace EvalKit;

/// <summary>The trials that a gate needs besides those that the plan's own clauses ask for.</summary>
/// <param name="SecondClean">The clean input twice for every case, unless <c>.Trials</c> repeats it anyway.</param>
/// <param name="ProbeSeverity">Every case under every perturbation at this severity; null for none.</param>
/// <param name="Repeats">The least <c>.Trials</c> that the gate can work with.</param>
/// <param name="Arm">The compared subject whose trials it judges, too; null for none.</param>
/// <param name="ComparesWithClean">Whether the case's clean trials are kept for it.</param>
/// <param name="ComparesAnswers">Whether answers are hashed, for telling whether two are the same.</param>
internal readonly record struct DesignNeeds(bool SecondClean = false, double? ProbeSeverity = null, int Repeats = 1, bool ComparesAnswers = false, bool ComparesWithClean = false, string? Arm = null);
