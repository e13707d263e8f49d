namespace EvalKit;

/// <summary>
/// English words as they are often misspelt: a short list of our own, and rules for all others (doubled letters single, single ones doubled,
/// vowels that sound alike, silent letters gone).
/// </summary>
internal static class Misspellings
{
    private static readonly (string Right, string Wrong)[] Rules =
    [
        ("ie", "ei"), ("ei", "ie"), ("ence", "ance"), ("ance", "ence"), ("ible", "able"), ("able", "ible"), ("ph", "f"), ("ght", "gt"), ("ck", "k"), ("ous", "us"),
        ("tion", "sion"), ("ful", "full"), ("ely", "ly"), ("ea", "ee"), ("ee", "ea"), ("ou", "uo"), ("ai", "ia"), ("ll", "l"), ("ss", "s"), ("tt", "t"), ("mm", "m"),
        ("nn", "n"), ("rr", "r"), ("pp", "p"), ("cc", "c"), ("ff", "f"), ("er", "or"), ("or", "er"), ("kn", "n"), ("wr", "r"), ("sc", "s"), ("que", "ke"), ("ce", "se"),
        ("ar", "er"), ("en", "an"), ("an", "en"), ("in", "en"), ("oo", "o"), ("al", "el"), ("ve", "v"), ("s", "ss"), ("l", "ll"), ("t", "tt"),
    ];

    private static readonly Dictionary<string, string> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        ["accommodate"] = "acommodate", ["achieve"] = "acheive", ["across"] = "accross", ["address"] = "adress", ["again"] = "agian", ["already"] = "allready",
        ["always"] = "allways", ["argument"] = "arguement", ["because"] = "becuase", ["before"] = "befor", ["beginning"] = "begining", ["believe"] = "beleive",
        ["business"] = "buisness", ["calendar"] = "calender", ["careful"] = "carefull", ["colleague"] = "collegue", ["coming"] = "comming", ["committee"] = "comittee",
        ["customer"] = "costumer", ["damaged"] = "damadged", ["definitely"] = "definately", ["delivery"] = "delivary", ["different"] = "diffrent", ["disappear"] = "dissapear",
        ["embarrass"] = "embarass", ["environment"] = "enviroment", ["existence"] = "existance", ["familiar"] = "familar", ["finally"] = "finaly", ["foreign"] = "foriegn",
        ["forty"] = "fourty", ["friend"] = "freind", ["government"] = "goverment", ["grammar"] = "grammer", ["guarantee"] = "garantee", ["happened"] = "happend",
        ["immediately"] = "immediatly", ["independent"] = "independant", ["interesting"] = "intresting", ["knowledge"] = "knowlege", ["library"] = "libary",
        ["minute"] = "minuite", ["necessary"] = "neccessary", ["neighbour"] = "nieghbour", ["noticeable"] = "noticable", ["occurred"] = "occured", ["often"] = "offen",
        ["parcel"] = "parsel", ["people"] = "poeple", ["please"] = "plese", ["possible"] = "posible", ["probably"] = "probaly", ["quarter"] = "qarter", ["really"] = "realy",
        ["receive"] = "recieve", ["received"] = "recieved", ["recommend"] = "reccomend", ["separate"] = "seperate", ["similar"] = "similiar", ["surprise"] = "suprise",
        ["thought"] = "thougt", ["tomorrow"] = "tommorow", ["truly"] = "truely", ["until"] = "untill", ["usually"] = "usualy", ["wednesday"] = "wensday",
        ["weird"] = "wierd", ["which"] = "wich", ["with"] = "whit", ["writing"] = "writting",
    };

    private static readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> ByWord = Known.GetAlternateLookup<ReadOnlySpan<char>>();

    public static TextEdit? Change(in WordSite word)
    {
        if (ByWord.TryGetValue(word.Self, out var wrong)) return word.To(LetterCase.Like(word.Self, wrong));
        if (word.Length < 4) return null;
        var first = word.Below(1, Rules.Length);
        for (var i = 0; i < Rules.Length; i++)
        {
            var (right, other) = Rules[(first + i) % Rules.Length];
            // The first letter is what readers go by.
            var at = word.Self[1..].IndexOf(right, StringComparison.Ordinal);
            if (at >= 0) return word.To(at + 1, right.Length, other);
        }

        return null;
    }
}
