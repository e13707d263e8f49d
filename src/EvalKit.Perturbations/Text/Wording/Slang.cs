namespace EvalKit;

/// <summary>How people write as they speak, and what that stands for in a letter. An own list, English.</summary>
internal static class Slang
{
    public static Lexicon Lexicon { get; } = Lexicon.BothWays("""
        going to = gonna; want to = wanna; got to = gotta; give me = gimme; let me = lemme; kind of = kinda; sort of = sorta; out of = outta; lot of = lotta
        do not know = dunno; should have = shoulda; would have = woulda; could have = coulda; must have = musta; have to = hafta; come on = c'mon; you all = y'all
        because = cuz; about = 'bout; until = 'til; thank you = cheers; friend = mate; friends = mates; money = cash; food = grub; hello = hey; goodbye = bye
        yes = yep; no = nope; children = kids; child = kid; excellent = awesome; annoyed = ticked off; tired = knackered; police = cops; television = telly
        umbrella = brolly; breakfast = brekkie; complain = moan; is not = ain't
        """, """
        man = guy | bloke; men = guys; woman = lady; very = super | dead; really = proper; good = cool; bad = rubbish; angry = mad; expensive = pricey
        am not = ain't; are not = ain't; isn't = ain't; aren't = ain't; something = sth; someone = sb; dollars = bucks; pounds = quid; job = gig; toilet = loo
        understand = get; broken = busted; steal = nick; stolen = nicked; boring = lame; sleep = kip; talk = chat; hurry = leg it; nonsense = rot; child's = kid's
        """);
}
