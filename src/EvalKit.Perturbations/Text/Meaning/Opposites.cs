namespace EvalKit;

/// <summary>A short list of our own: words that turn what is said into its opposite.</summary>
internal static class Opposites
{
    public static Lexicon Lexicon { get; } = Lexicon.Groups("""
        good | bad; better | worse; best | worst; big | small; large | tiny; high | low; higher | lower; long | short; longer | shorter; old | new; older | newer
        hot | cold; warm | cool; fast | slow; quickly | slowly; early | late; earlier | later; more | less; most | least; many | few; all | none; always | never
        before | after; above | below; up | down; in | out; inside | outside; over | under; left | right; first | last; open | closed; opened | closed; on | off
        true | false; right | wrong; correct | incorrect; yes | no; rich | poor; happy | sad; easy | difficult; strong | weak; full | empty; heavy | light
        increase | decrease; increased | decreased; rise | fall; rose | fell; buy | sell; bought | sold; give | take; gave | took; come | go; came | went
        arrive | leave; arrived | left; begin | end; began | ended; start | stop; started | stopped; win | lose; won | lost; love | hate; loved | hated
        accept | refuse; accepted | refused; agree | disagree; like | dislike; pass | fail; passed | failed; allow | forbid; allowed | forbidden; possible | impossible
        safe | dangerous; cheap | expensive; clean | dirty; dry | wet; near | far; same | different; everybody | nobody; everything | nothing; everywhere | nowhere
        with | without; damaged | intact; thick | thin; wide | narrow; deep | shallow; young | aged; morning | evening; day | night; summer | winter; north | south
        """);
}
