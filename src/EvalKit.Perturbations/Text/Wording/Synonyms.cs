namespace EvalKit;

/// <summary>A short list of our own: words that say nearly the same, nearly everywhere.</summary>
internal static class Synonyms
{
    public static Lexicon Lexicon { get; } = Lexicon.Groups("""
        big | large; small | little; begin | start; began | started; end | finish; fast | quick; quickly | rapidly; happy | glad; sad | unhappy; ask | inquire
        asked | inquired; answer | reply; answered | replied; buy | purchase; bought | purchased; help | assist; helped | assisted; show | display; shows | displays
        need | require; needs | requires; needed | required; get | obtain; got | obtained; tell | inform; told | informed; use | utilise; used | utilised
        error | mistake; errors | mistakes; often | frequently; also | additionally; maybe | perhaps; whole | entire; enough | sufficient; about | approximately
        correct | right; wrong | incorrect; main | primary; important | significant; difficult | hard; easy | simple; rich | wealthy; clever | smart
        house | home; road | street; car | vehicle; child | kid; children | kids; job | task; gift | present; shop | store; parcel | packet; picture | image
        photo | photograph; film | movie; ill | sick; near | close to; later | afterwards; fetch | collect; took | carried; signed | autographed; at once | immediately
        called | phoned; arrived | came; kindly | warmly; nobody | no one; everybody | everyone; somebody | someone; besides | moreover; but | however
        damaged | broken; late | delayed; check | examine; total | sum; send | dispatch; sent | dispatched; order | request; office | workplace; usual | customary
        """);
}
