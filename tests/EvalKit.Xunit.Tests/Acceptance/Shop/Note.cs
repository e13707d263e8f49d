namespace Shop;

/// <summary>A case whose reply is right or wrong by decree, so that every verdict can be staged.</summary>
public sealed record Note(string Id, Difficulty Level, bool Photographed, bool Right)
{
    private static readonly Image Photo = Image.FromBytes("not decoded: nothing perturbs it"u8.ToArray());

    public Prompt Prompt => Photographed ? Prompt.User("What is the total?").Image(Photo) : Prompt.User("What is the total?").Input(Id);

    public static IEnumerable<Note> Notes(Difficulty level, bool photographed, int right, int of) =>
        Enumerable.Range(0, of).Select(i => new Note($"{(photographed ? "photo" : "text")}-{level}-{i:000}", level, photographed, i < right));
}
