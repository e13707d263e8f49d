namespace EvalKit;

/// <summary>A short list of our own: attributes that can be seen, and others that cannot be true beside them. No colour becomes one near to it.</summary>
internal static class VisibleAttributes
{
    public static Lexicon Lexicon { get; } = Lexicon.OneWay("""
        red = blue | green | black | white; blue = red | yellow | white | brown; green = red | purple | white | black; yellow = blue | purple | black
        black = white | yellow | red; white = black | red | blue | green; pink = green | black | blue; purple = yellow | green | white; brown = blue | white | green
        grey = red | yellow | green; gray = red | yellow | green; golden = blue | green | black; blond = black | red; blonde = black | red
        big = small | tiny; large = small | tiny; huge = tiny | small; small = large | huge; tiny = huge | large; tall = short; long = short
        closed = open; full = empty; empty = full; wet = dry; dry = wet; clean = dirty; dirty = clean; thick = thin; thin = thick; wide = narrow; narrow = wide
        round = square; square = round; triangular = round | square; wooden = metal | plastic; striped = spotted | plain; spotted = striped; bearded = beardless
        smiling = crying | frowning; laughing = crying; crying = laughing | smiling; sitting = standing | lying; standing = sitting | lying; asleep = awake
        awake = asleep; sleeping = running; running = sitting; walking = sitting; sunny = rainy | snowy; rainy = sunny; snowy = sunny; cloudy = sunny; foggy = sunny
        bright = dark; dark = bright; broken = intact; damaged = undamaged; ripe = unripe; young = old; male = female; female = male; indoors = outdoors; outdoors = indoors
        """);
}
