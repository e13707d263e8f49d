namespace EvalKit;

/// <summary>English words, and what stands for them where people mix two languages. Own lists of common words, one for each language.</summary>
internal static class ForeignWords
{
    public static Lexicon In(MixedLanguage language) => language switch
    {
        MixedLanguage.Spanish => Spanish,
        MixedLanguage.German => German,
        MixedLanguage.French => French,
        _ => throw new ArgumentOutOfRangeException(nameof(language), language, "Not a language that there is a list of."),
    };

    private static Lexicon Spanish { get; } = Lexicon.OneWay("""
        please = por favor; thank you = gracias; thanks = gracias; hello = hola; yes = sí; but = pero; and = y; with = con; without = sin; always = siempre; never = nunca
        today = hoy; tomorrow = mañana; yesterday = ayer; again = otra vez; now = ahora; here = aquí; there = allí; very = muy; also = también; because = porque
        where = dónde; when = cuándo; why = por qué; who = quién; friend = amigo; friends = amigos; brother = hermano; sister = hermana; husband = marido; wife = esposa
        mother = madre; father = padre; children = niños; people = gente; neighbour = vecino; house = casa; home = casa; street = calle; city = ciudad; office = oficina
        school = escuela; shop = tienda; box = caja; boxes = cajas; paper = papel; parcel = paquete; letter = carta; money = dinero; price = precio; invoice = factura
        order = pedido; answer = respuesta; question = pregunta; questions = preguntas; word = palabra; number = número; day = día; week = semana; month = mes; year = año
        morning = mañana; night = noche; cold = frío; big = grande; small = pequeño; good = bueno; bad = malo; blue = azul; red = rojo; new = nuevo; old = viejo
        right = correcto; wrong = equivocado; late = tarde; soon = pronto; water = agua; food = comida; work = trabajo; help = ayuda; customer = cliente; manager = gerente
        """);

    private static Lexicon German { get; } = Lexicon.OneWay("""
        please = bitte; thank you = danke; thanks = danke; hello = hallo; yes = ja; but = aber; and = und; with = mit; without = ohne; always = immer; never = nie
        today = heute; tomorrow = morgen; yesterday = gestern; again = noch einmal; now = jetzt; here = hier; there = dort; very = sehr; also = auch; because = weil
        where = wo; when = wann; why = warum; who = wer; friend = Freund; friends = Freunde; brother = Bruder; sister = Schwester; husband = Mann; wife = Frau
        mother = Mutter; father = Vater; children = Kinder; people = Leute; neighbour = Nachbar; house = Haus; home = Zuhause; street = Straße; city = Stadt; office = Büro
        school = Schule; shop = Laden; box = Kiste; boxes = Kisten; paper = Papier; parcel = Paket; letter = Brief; money = Geld; price = Preis; invoice = Rechnung
        order = Bestellung; answer = Antwort; question = Frage; questions = Fragen; word = Wort; number = Nummer; day = Tag; week = Woche; month = Monat; year = Jahr
        morning = Morgen; night = Nacht; cold = kalt; big = groß; small = klein; good = gut; bad = schlecht; blue = blau; red = rot; new = neu; old = alt
        right = richtig; wrong = falsch; late = spät; soon = bald; water = Wasser; food = Essen; work = Arbeit; help = Hilfe; customer = Kunde; manager = Chef
        """);

    private static Lexicon French { get; } = Lexicon.OneWay("""
        please = s'il vous plaît; thank you = merci; thanks = merci; hello = bonjour; yes = oui; but = mais; and = et; with = avec; without = sans; always = toujours; never = jamais
        today = aujourd'hui; tomorrow = demain; yesterday = hier; again = encore; now = maintenant; here = ici; there = là; very = très; also = aussi; because = parce que
        where = où; when = quand; why = pourquoi; who = qui; friend = ami; friends = amis; brother = frère; sister = sœur; husband = mari; wife = femme
        mother = mère; father = père; children = enfants; people = gens; neighbour = voisin; house = maison; home = maison; street = rue; city = ville; office = bureau
        school = école; shop = magasin; box = boîte; boxes = boîtes; paper = papier; parcel = colis; letter = lettre; money = argent; price = prix; invoice = facture
        order = commande; answer = réponse; word = mot; number = numéro; day = jour; week = semaine; month = mois; year = année
        morning = matin; night = nuit; cold = froid; big = grand; small = petit; good = bon; bad = mauvais; blue = bleu; red = rouge; new = nouveau; old = vieux
        right = juste; wrong = faux; late = tard; soon = bientôt; water = eau; food = nourriture; work = travail; help = aide; customer = client; manager = directeur
        """);
}
