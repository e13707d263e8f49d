namespace EvalKit;

/// <summary>English contractions and what they are short for.</summary>
internal static class Contractions
{
    public static Lexicon Lexicon { get; } = Lexicon.BothWays("""
        is not = isn't; are not = aren't; was not = wasn't; were not = weren't; do not = don't; does not = doesn't; did not = didn't; has not = hasn't
        have not = haven't; had not = hadn't; will not = won't; would not = wouldn't; should not = shouldn't; could not = couldn't; cannot = can't
        must not = mustn't; need not = needn't; I am = I'm; you are = you're; we are = we're; they are = they're; he is = he's; she is = she's; it is = it's
        that is = that's; there is = there's; what is = what's; who is = who's; where is = where's; I have = I've; you have = you've; we have = we've
        they have = they've; I will = I'll; you will = you'll; he will = he'll; she will = she'll; it will = it'll; we will = we'll; they will = they'll
        I would = I'd; you would = you'd; we would = we'd; they would = they'd; let us = let's
        """);
}
