namespace HouseVoice.Tests;

public class AgentEvals
{
    private const string LightInstructions = "You control lamps. Call ControlLights with searchTerms, state (on or off), brightness and color. Say in one sentence what you did.";

    private static EvalPlan<Command> Commands(string file, string instructions) => Eval
        .Over(Dataset.JsonLines<Command>($"TestData/{file}.jsonl"))
        .Cluster(c => c.Tool)
        .Ask(c => Prompt.User(c.Words).System(instructions));

    [Eval]
    public static EvalPlan Turns_lamps_on_and_off() => Commands("lights", LightInstructions)
        .Using<HomeReply>(House.LightAsync)
        .Expect("calls the tool", (c, reply) => reply.Call(c.Tool) is not null)
        .Expect("with the room", (c, reply) => reply.Argument(c.Tool, "searchTerms").Contains(c.Arguments["searchTerms"], StringComparison.OrdinalIgnoreCase))
        .Expect("with the state", (c, reply) => reply.Argument(c.Tool, "state") == c.Arguments["state"])
        .Require(PassRate.AtLeast(0.9));

    [Eval]
    public static EvalPlan A_color_is_not_a_state() => Commands("colors", LightInstructions)
        .Using<HomeReply>(House.LightAsync)
        .Expect("state is on or off", (c, reply) => reply.Argument("ControlLights", "state") is "on" or "off")
        .Expect("color is said", (c, reply) => reply.Argument("ControlLights", "color").Contains(c.Arguments["color"], StringComparison.OrdinalIgnoreCase))
        .Require(PassRate.AtLeast(0.9));

    [Eval]
    public static EvalPlan Hears_fifty_percent_however_it_is_spelt()
    {
        string[] spellings = ["Dim Zoe's lamp to 50%", "Dim Zoey's lamp to 50 %", "Dim Soe's lamp to fifty percent", "dimm zo's lamb to fifdy percent", "Zoe's lamp, half bright"];
        return Eval.Over(spellings)
            .Id(words => words)
            .Ask(words => Prompt.User(words).System(LightInstructions))
            .Using<HomeReply>(House.LightAsync)
            .Trials(10)
            .Expect("brightness is near 50", (words, reply) => int.TryParse(reply.Argument("ControlLights", "brightness"), out var level) && level is >= 40 and <= 60)
            .Require(PassRate.AtLeast(0.8));
    }

    [Eval]
    public static EvalPlan Tells_the_state_without_changing_it() => Commands("light-queries", LightInstructions)
        .Using<HomeReply>(House.LightAsync)
        .Expect("asks", (c, reply) => reply.Call("GetLightsState") is not null)
        .Expect("does not control", (c, reply) => reply.Call("ControlLights") is null)
        .Require(PassRate.AtLeast(0.9));

    [Eval]
    public static EvalPlan Leaves_other_agents_work_alone() => Commands("out-of-domain", LightInstructions)
        .Using<HomeReply>(House.LightAsync)
        .Safety()
        .Expect("calls nothing", (c, reply) => reply.Calls.Count == 0)
        .Require(PassRate.AtLeast(0.95));

    [Eval]
    public static EvalPlan Sets_the_thermostat() => Eval
        .Over(Enumerable.Range(16, 12).SelectMany(degrees => new[] { "Set the thermostat to {0} degrees", "{0} degrees in the living room", "Make it {0} in here" }
            .Select((form, i) => (Id: $"{degrees}-{i}", Words: string.Format(System.Globalization.CultureInfo.InvariantCulture, form, degrees), Degrees: degrees))))
        .Id(c => c.Id)
        .Ask(c => Prompt.User(c.Words).System("You control the heating. Find the device, then set its temperature. Never change another device."))
        .Using<HomeReply>(House.ClimateAsync)
        .Expect("sets the temperature", (c, reply) => reply.Argument("SetClimateTemperature", "temperature") == $"{c.Degrees}")
        .Require(PassRate.AtLeast(0.9));

    [Eval]
    public static EvalPlan Plays_what_was_asked_for() => Eval.Over(Dataset.JsonLines<Command>("TestData/music.jsonl"))
        .Difficulty(c => c.Variant switch { "exact" => Difficulty.Easy, "terse" => Difficulty.Medium, _ => Difficulty.Hard })
        .Ask(c => Prompt.User(c.Words).System("You play music. Find the player first, then play the artist, the album or the song."))
        .Using<HomeReply>(House.MusicAsync)
        .Expect("finds the player", (c, reply) => reply.Call("FindPlayer") is not null)
        .Expect("plays", (c, reply) => c.Arguments.All(wanted => reply.Argument(c.Tool, wanted.Key).Contains(wanted.Value, StringComparison.OrdinalIgnoreCase)))
        .Expect("says what plays", (c, reply) => c.MustSay.Count(word => reply.Text.Contains(word, StringComparison.OrdinalIgnoreCase)) / (double)c.MustSay.Length, atLeast: 1)
        .Require(PassRate.AtLeast(0.85), PassRate.AtLeast(0.75).ForEach(By.Difficulty));

    [Eval]
    public static EvalPlan Writes_all_things_on_the_list() => Eval
        .Over([new ListCase("one", "Add milk to the shopping list", ["milk"]), new ListCase("three", "Put eggs, bread and butter on my shopping list", ["eggs", "bread", "butter"])])
        .Ask(c => Prompt.User(c.Words).System("You keep lists."))
        .Using<HomeReply>(House.ListsAsync)
        .Trials(20)
        .Expect("each thing is added", (c, reply) => c.Things.All(thing => reply.Calls.Any(call => $"{call.Arguments?["item"]}".Contains(thing, StringComparison.OrdinalIgnoreCase))))
        .Require(PassRate.AtLeast(0.9), PassHatK.Of(3).AtLeast(0.7));

    [Eval]
    public static EvalPlan Hears_commands() => Eval.Over(Dataset.JsonLines<SpokenCommand>("TestData/spoken.jsonl"))
        .Slice("microphone", c => c.Microphone)
        .Ask(c => Prompt.User("Transcribe the command.").Audio(c.Clip))
        .Using(House.TranscribeAsync)
        .Expect(c => Answer.WordErrorRate(c.Transcript).AtMost(0.1))
        .Under(Perturb.Audio.BackgroundNoise(downToSnrDb: 5), Perturb.Audio.Room(upToRt60Seconds: 0.8), Perturb.Audio.Distance(upToMetres: 4))
        .Require(PassRate.AtLeast(0.9).ForEach(By.Slice("microphone")), PassRate.Perturbed(maxSeverity: 3).AtLeast(0.8));

    private sealed record ListCase(string Id, string Words, string[] Things);
}
