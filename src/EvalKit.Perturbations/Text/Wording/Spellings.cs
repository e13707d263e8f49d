namespace EvalKit;

/// <summary>British and American spellings and words, in both directions.</summary>
internal static class Spellings
{
    public static Lexicon Lexicon { get; } = Lexicon.BothWays("""
        colour = color; favour = favor; favourite = favorite; honour = honor; labour = labor; neighbour = neighbor; neighbours = neighbors; behaviour = behavior
        flavour = flavor; harbour = harbor; humour = humor; rumour = rumor; centre = center; metre = meter; metres = meters; litre = liter; litres = liters; fibre = fiber
        kilometre = kilometer; kilometres = kilometers; theatre = theater; organise = organize; organised = organized; organisation = organization
        realise = realize; realised = realized; recognise = recognize; recognised = recognized; apologise = apologize; summarise = summarize; analyse = analyze
        analysed = analyzed; catalogue = catalog; dialogue = dialog; travelling = traveling; travelled = traveled; cancelled = canceled; cancelling = canceling
        labelled = labeled; modelling = modeling; grey = gray; tyre = tire; tyres = tires; licence = license; defence = defense; offence = offense
        jewellery = jewelry; aluminium = aluminum; pyjamas = pajamas; sceptical = skeptical; mould = mold; enrol = enroll; fulfil = fulfill
        skilful = skillful; ageing = aging; judgement = judgment; learnt = learned; spelt = spelled; burnt = burned; dreamt = dreamed; whilst = while
        towards = toward; maths = math; parcel = package; parcels = packages; lorry = truck; holiday = vacation
        petrol = gasoline; pavement = sidewalk; rubbish = garbage; biscuit = cookie; postcode = zip code; motorway = highway; nappy = diaper
        """, """
        cheque = check; autumn = fall; queue = line; programme = program; sweets = candy; cellphone = mobile; elevator = lift; apartment = flat
        """);
}
