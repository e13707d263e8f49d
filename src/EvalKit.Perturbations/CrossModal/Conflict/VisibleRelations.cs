namespace EvalKit;

/// <summary>A short list of our own: where and when things are to one another. "Left" counts only where it cannot be a verb.</summary>
internal static class VisibleRelations
{
    private const string Both = """
        to the left of = to the right of; left of = right of; on the left = on the right; at the left = at the right; to the left = to the right
        left side = right side; left hand = right hand; left corner = right corner; left half = right half; leftmost = rightmost; top left = bottom right; top right = bottom left
        upper left = lower right; upper right = lower left; above = below; on top of = underneath; over the = under the; in front of = behind; before = after
        inside = outside; into = out of; next to = far from; in the foreground = in the background; at the top = at the bottom; at the front = at the back
        towards = away from; larger than = smaller than; taller than = shorter than; more than = fewer than; earlier than = later than; older than = younger than
        higher than = lower than; nearer than = further than; the first = the last; north of = south of; east of = west of; upstairs = downstairs
        clockwise = counterclockwise; uphill = downhill
        """;

    private const string OneWay = """
        under = on top of; beneath = above; near = far from; beside = far from; close to = far from; toward = away from; bigger than = smaller than
        less than = more than; anticlockwise = clockwise; between = far from
        """;

    public static Lexicon Lexicon { get; } = Lexicon.BothWays(Both, OneWay);
}
