namespace EvalKit.Perturbations.Tests;

internal static class Texts
{
    public const string Order =
        "Please send two boxes of the blue paper to the office on River Street.\n" +
        "The last delivery came late and one box was damaged, so check them before they leave. " +
        "Order r-0412, total 41.20 euro; questions to orders@example.com or https://example.com/help?x=1 as usual.\n\n" +
        "Write the number as {total} and call `print total` when you are done. Thank you very much indeed!";

    /// <summary>Something for every member of text: names, numbers, dates, contractions, marks, quotations.</summary>
    public const string Note =
        "Mary Smith from London wrote on 2026-07-04 at 14:30: \"I can't find the colour catalogue, and it isn't on the shelf.\"\n" +
        "Her husband John doesn't know where the 12 boxes (1,500 sheets, 5 km away) are... The naïve café owner, Zoë Müller, said that they are too big.\n" +
        "Please ask the manager as soon as possible -- the right answer is 41.20 euro, order r-0412, and he will not wait.\n" +
        "Questions go to orders@example.com or https://example.com/help?x=1; write the sum as {total} and call `print total`.\n" +
        "Mary and John will come again on 9 July 2026, never later. Thank you very much indeed!";

    public const string Story =
        "It was a cold morning, and the driver took the longer road along the river. Nobody was at home when the parcel arrived; a neighbour signed for it. " +
        "Later that day the customer called. \"Where is my parcel?\" she asked. The clerk looked it up and told her: it was under the stairs. " +
        "She couldn't believe it, but there it was! Her brother Paul, who lives in Paris, laughed when he heard of it.";

    /// <summary>A picture and a recording put into words: numbers, colours, sizes, places.</summary>
    public const string Caption =
        "Two red cars and 14 bicycles stand in front of a large house on the left. A small white dog is sitting next to an old tree, three children " +
        "are running behind it, and a yellow ball lies under a round table. Above the closed door there are five wide windows; to the left of it hang 6 blue lamps. " +
        "Before the rain came it was sunny, and the dark road was dry. Seven birds sit on top of the roof.";
}
