namespace EvalKit;

/// <summary>Short forms as they are written in haste and in official papers, and what they stand for.</summary>
internal static class Abbreviations
{
    public static Lexicon Lexicon { get; } = Lexicon.BothWays("""
        as soon as possible = asap; for your information = fyi; by the way = btw; as far as I know = afaik; in my opinion = imo; be right back = brb
        please = pls; thanks = thx; people = ppl; tomorrow = tmrw; message = msg; department = dept; approximately = approx; appointment = appt
        building = bldg; incorporated = inc; limited = ltd; manager = mgr; management = mgmt; quantity = qty; telephone = tel; versus = vs
        January = Jan; February = Feb; August = Aug; September = Sept; October = Oct; November = Nov; December = Dec; kilometres = km; kilograms = kg
        """, """
        because = bc; before = b4; information = info; maximum = max; minimum = min; number = no; account = acct; address = addr; company = co; corporation = corp
        reference = ref; regarding = re; Monday = Mon; Tuesday = Tue; Wednesday = Wed; Thursday = Thu; Friday = Fri; Saturday = Sat; Sunday = Sun; Street = St
        Avenue = Ave; Doctor = Dr; United States = US; United Kingdom = UK; European Union = EU; minutes = mins; hours = hrs; you = u; are = r; great = gr8
        see you = cu; for you = 4u; with = w/; without = w/o; and = &
        """);
}
