namespace EvalKit;

/// <summary>
/// Words in another of their forms, as learners mix them up: one for many, yesterday for today, the base for the third person. An own list of
/// forms that are no other word's, English.
/// </summary>
internal static class Inflections
{
    public static Lexicon Lexicon { get; } = Lexicon.Groups("""
        box | boxes; parcel | parcels; city | cities; country | countries; company | companies; child | children; man | men; woman | women; person | people; foot | feet
        tooth | teeth; mouse | mice; knife | knives; wife | wives; life | lives; shelf | shelves; half | halves; day | days; week | weeks; month | months; year | years
        hour | hours; minute | minutes; customer | customers; question | questions; answer | answers; invoice | invoices; payment | payments; delivery | deliveries
        problem | problems; product | products; price | prices; item | items; number | numbers; word | words; line | lines; page | pages; picture | pictures
        sheet | sheets; office | offices; manager | managers; reason | reasons; this | these; is | are; was | were; has | have; does | do
        go | goes | went | gone; come | comes | came; take | takes | took | taken; give | gives | gave | given; write | writes | wrote | written; know | knows | knew | known
        see | sees | saw | seen; do | does | did; say | says | said; make | makes | made; send | sends | sent; pay | pays | paid; buy | buys | bought; bring | brings | brought
        tell | tells | told; speak | speaks | spoke | spoken; begin | begins | began | begun; get | gets | got; keep | keeps | kept; think | thinks | thought; want | wants | wanted
        ask | asks | asked; need | needs | needed; arrive | arrives | arrived; deliver | delivers | delivered; order | orders | ordered; call | calls | called; wait | waits | waited
        receive | receives | received; happen | happens | happened; seem | seems | seemed; show | shows | showed | shown; check | checks | checked; will | would; can | could
        """);
}
