namespace HouseVoice.Tests;

public static class RoutingEvals
{
    private sealed record Request(string Id, string Words, string Agent);

    // A few for each agent, and one for nobody.
    private static readonly Request[] Requests =
    [
        new("light-on", "Turn on the light over the stove", "light"),
        new("light-blue", "Make the lamps in the den blue", "light"),
        new("light-dim", "Dim the hall to forty percent", "light"),
        new("light-off", "All lamps off, please", "light"),
        new("climate-set", "Set the thermostat to 21 degrees", "climate"),
        new("climate-cool", "Put the air conditioning to cool", "climate"),
        new("climate-fan", "Start the fan in the bedroom", "climate"),
        new("climate-ask", "How warm is it in the attic?", "climate"),
        new("music-artist", "Play something by Nina Simone in the kitchen", "music"),
        new("music-stop", "Stop the music everywhere", "music"),
        new("music-louder", "A bit louder on the porch", "music"),
        new("scene-film", "Start the film scene", "scene"),
        new("scene-night", "Good night scene, please", "scene"),
        new("scene-list", "Which scenes are there?", "scene"),
        new("lists-add", "Add oat milk to the shopping list", "lists"),
        new("lists-read", "What is on my to-do list?", "lists"),
        new("timer", "Set a timer for twelve minutes", "timer"),
        new("alarm", "Wake me at half past six", "timer"),
        new("general-capital", "What is the capital of Portugal?", "general"),
        new("general-joke", "Tell me a joke", "general"),
    ];

    [Eval]
    public static EvalPlan Routes_each_request() => Eval.Over(Requests)
        .Slice("agent", r => r.Agent)
        .Ask(r => Prompt.User("Which agent is this for?").System(House.Router).Choices("light", "climate", "music", "scene", "lists", "timer", "general").Input(r.Words))
        .Using(House.RouteAsync)
        .Trials(3)
        .Expect(r => Answer.Equal(r.Agent, StringComparison.OrdinalIgnoreCase))
        .Require(PassRate.AtLeast(0.85));

    [Eval]
    public static EvalPlan Routes_recorded_requests() => Eval.Over(Dataset.JsonLines<Command>("TestData/commands.jsonl"))
        .Slice("agent", c => c.Agent)
        .Ask(c => Prompt.User("Which agent is this for? Reply with its name: light, climate, music, scene, lists, timer or general.").System(House.Router).Input(c.Words))
        .Using(House.RouteAsync)
        .Expect(c => Answer.Contains(c.Agent, StringComparison.OrdinalIgnoreCase))
        .Under(Perturb.Text.Homophones(), Perturb.Text.Fillers(), Perturb.Text.RepeatedWords(), Perturb.Text.MergedWords())
        .Require(PassRate.AtLeast(0.9).ForEach(By.Slice("agent")), PassRate.Perturbed().AtLeast(0.8));

    [Eval]
    public static EvalPlan Sends_a_double_request_to_both() => Eval
        .Over(
        [
            (Id: "film", Words: "Dim the den and play some soft piano", First: "light", Second: "music"),
            (Id: "dinner", Words: "Warm white in the dining room and 20 degrees, please", First: "light", Second: "climate"),
            (Id: "leaving", Words: "Stop the music and turn the heating down", First: "music", Second: "climate"),
        ])
        .Id(c => c.Id)
        .Ask(c => Prompt.User("Name every agent that has work to do.").System(House.Router).Input(c.Words))
        .Using(House.RouteAsync)
        .Expect(c => Answer.ContainsAll(c.First, c.Second))
        .Require(Gate.AllMustPass);

    [Eval]
    public static EvalPlan Is_quick_and_routes_well() => Eval.Over(Dataset.JsonLines<Command>("TestData/commands.jsonl"))
        .Ask(c => Prompt.User("Which agent is this for?").System(House.Router).Input(c.Words))
        .Using("router")
        .Expect(c => Answer.OneOf(c.Agent, $"{c.Agent}-agent") & Answer.Latency.AtMost(TimeSpan.FromSeconds(2)))
        .Concurrency(1)
        .Require(PassRate.AtLeast(0.9));

    [Eval]
    public static EvalPlan A_colder_profile_routes_as_well() => Eval.Over(Dataset.JsonLines<Command>("TestData/commands.jsonl"))
        .Ask(c => Prompt.User("Which agent is this for?").System(House.Router).Choices("light", "climate", "music", "scene", "lists", "timer", "general").Input(c.Words))
        .Using(House.RouteAsync)
        .Compare("default profile", House.GeneralAsync)
        .Expect(c => Answer.OneOf(c.Agent))
        .Require(NoRegression.Against("default profile"), PassRate.AtLeast(0.9));
}
