namespace HikingSamples;

public static class ChatEvals
{
    private const string Guide = "You are a cheerful guide who helps people find hikes near them. Ask where they live and how hard the hike should be, then propose three.";

    [Eval]
    public static EvalPlan Summarizes_the_benefits() => Eval.Over(Dataset.Folder("data/benefits/*.md"))
        .Ask(file => Prompt.User("Summarize this text in 20 words or fewer.").Input(File.ReadAllText(file.Path)))
        .Using(Models.SummarizeAsync)
        .Expect("20 words at most", (file, reply) => reply.Text.Split(' ').Length <= 20)
        .Expect(file => Answer.NgramOverlap(File.ReadAllText(file.Path), n: 8).AtMost(0.2))
        .Expect(file => Answer.RougeL(File.ReadAllText(Path.ChangeExtension(file.Path, ".summary"))).AtLeast(0.25))
        .Require(PassRate.AtLeast(0.9));

    [Eval]
    public static EvalPlan Remembers_the_name() => Eval
        .Over(["Ana", "Bo", "Chidi", "Dita", "Emre", "Farida"])
        .Id(name => name)
        .Ask(name => Prompt.User($"Hello, I am {name}, and I look for a hike near Montreal.").System(Guide)
            .ThenAssistant("Welcome! How hard may it be?")
            .ThenUser("Not too hard. And what was my name?"))
        .Using(Models.Gpt)
        .Trials(5)
        .Expect(name => Answer.Contains(name))
        .Require(PassRate.AtLeast(0.8));

    [Eval]
    public static EvalPlan Looks_at_the_weather() => Eval
        .Over(["Montreal", "Quebec", "Ottawa", "Boston", "Albany", "Burlington"])
        .Id(city => city)
        .Ask(city => Prompt.User($"I live in {city} and want a moderate hike. How is the weather now?").System(Guide).Tools(Models.GetWeather))
        .Using(Models.Gpt)
        .Options(new() { Temperature = 0 })
        .Trials(5)
        .Expect("asks for the city's weather", (city, reply) => reply.Calls().Any(call => call.Name == "get_current_weather" && $"{call.Arguments?["location"]}".Contains(city, StringComparison.OrdinalIgnoreCase)))
        .Require(PassRate.AtLeast(0.8));

    [Eval]
    public static EvalPlan Tells_the_status_of_orders() => Eval.Over(Dataset.Csv<Order>("data/orders.csv"))
        .Cluster(o => $"{o.Account}")
        .Ask(o => Prompt.User($"Hello, my account is {o.Account}. What became of order {o.OrderNumber}?")
            .System("You serve customers. Use the tools that you have.")
            .Tools(Models.GetOrders, Models.GetOrderStatus))
        .Using(Models.Gpt)
        .Options(Models.Exact)
        .Expect("looks the order up", (o, reply) => reply.Calls().Any(call => call.Name == "GetOrderStatus"))
        .Expect(o => Answer.Contains(o.Status, StringComparison.OrdinalIgnoreCase))
        .Require(PassRate.AtLeast(0.9), PassHatK.Of(2).AtLeast(0.8))
        .Trials(2);

    [Eval]
    public static EvalPlan Says_what_a_photo_shows() => Eval.Over(Dataset.Folder("data/photos/*.jpg"))
        .Ask(photo => Prompt.User("Is there snow on the trail?").Choices("yes", "no").Image(photo.Image))
        .Using(Models.Gpt)
        .Expect(photo => Answer.OneOf(photo.Id.StartsWith("snow", StringComparison.Ordinal) ? "yes" : "no"))
        .Under(Perturb.Image.Everyday(), Perturb.Image.Fog(upToSeverity: 2))
        .Require(PassRate.AtLeast(0.9), PassRate.Perturbed().AtLeast(0.8));

    [Eval]
    public static EvalPlan Answers_the_same_twice() => Eval.Over(Dataset.JsonLines<Fact>("data/facts.jsonl"))
        .Ask(f => Prompt.User("Answer with one word.").Input(f.Question))
        .Using(Models.Gpt)
        .Options(Models.Exact)
        .Expect(f => Answer.OneOf(f.Truth))
        .Under(Perturb.Text.Whitespace(), Perturb.Text.LetterCase())
        .Require(FlipRate.AtMost(0.05));

    [Eval]
    public static EvalPlan Reads_a_trail_as_json() => Eval.Over(
        [
            ("a", "The Ridge Loop is 12 km long and hard.", new Trail("Ridge Loop", 12, "hard")),
            ("b", "An easy stroll of 3.5 km: the Pond Path.", new Trail("Pond Path", 3.5, "easy")),
            ("c", "Eight kilometres, moderate: Birch Way.", new Trail("Birch Way", 8, "moderate")),
        ])
        .Id(c => c.Item1)
        .Ask(c => Prompt.User("Take name, kilometres and difficulty (easy, moderate or hard) out of the text, as JSON.")
            .Example("Oak Walk, 5 km, easy", """{ "Name": "Oak Walk", "Kilometres": 5, "Difficulty": "easy" }""")
            .Input(c.Item2))
        .Using(Models.Local)
        .Trials(20)
        .Expect(c => Answer.Json<Trail>(trail => trail == c.Item3))
        .Require(PassRate.AtLeast(0.9));

    [Eval]
    public static EvalPlan Writes_user_stories() => Eval.Over(Dataset.JsonLines<Story>("data/stories.jsonl"))
        .Capability()
        .Ask(s => Prompt.User("Write a user story as JSON: Title, Role, Want, Benefit.").Context(s.Context).Input($"{s.Persona}: {s.Description}"))
        .Using("stories")
        .Expect(s => Answer.Json<UserStory>(story => story.Role == s.Persona && story.Want != "" && story.Benefit != ""))
        .Require(PassRate.AtLeast(0.8));

    [Eval]
    public static EvalPlan Knows_school_science() => Eval
        .Over([
            new Fact("food", "What is the process called by which plants turn light into food?", "Photosynthesis", "biology", []),
            new Fact("make", "By what process do plants make their food?", "Photosynthesis", "biology", []),
        ])
        .Ask(f => Prompt.User("Answer in one word.").Input(f.Question))
        .Using(Models.Local)
        .Expect(f => Answer.Equal(f.Truth, StringComparison.OrdinalIgnoreCase))
        .Require(PassRate.AtLeast(0.5));

    [Eval]
    public static EvalPlan Feels_the_mood_of_a_review() => Eval.Over(Dataset.Csv<Fact>("data/reviews.csv"))
        .Ask(f => Prompt.User("Sort the review: positive, negative or neutral. Reply with one word.")
            .Example("The view was worth every step.", "positive")
            .Example("Closed, and no sign said so.", "negative")
            .Input(f.Question))
        .Using(Models.Local)
        .Expect(f => Answer.OneOf(f.Truth))
        .Under(Perturb.Text.Contractions(), Perturb.Text.Slang())
        .Require(PassRate.AtLeast(0.9), PassRate.Perturbed().AtLeast(0.8));

    [Eval]
    public static EvalPlan A_local_model_is_as_good() => Eval.Over(Dataset.JsonLines<Fact>("data/facts.jsonl"))
        .Ask(f => Prompt.User("Answer with one word.").Input(f.Question))
        .Using(Models.Local)
        .Compare("gpt", Models.Gpt)
        .Expect(f => Answer.OneOf(f.Truth))
        .Require(NoRegression.Against("gpt").Margin(0.05));
}
