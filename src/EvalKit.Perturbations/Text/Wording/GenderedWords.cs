namespace EvalKit;

/// <summary>Words for women and girls for those for men and boys, and the other way round. English "her" is "his" or "him"; here it is "his".</summary>
internal static class GenderedWords
{
    public static Lexicon Lexicon { get; } = Lexicon.OneWay("""
        he = she; she = he; him = her; his = her; her = his; hers = his; himself = herself; herself = himself; man = woman; woman = man; men = women; women = men
        boy = girl; girl = boy; boys = girls; girls = boys; father = mother; mother = father; dad = mum; mum = dad; son = daughter; daughter = son; brother = sister
        sister = brother; husband = wife; wife = husband; uncle = aunt; aunt = uncle; nephew = niece; niece = nephew; grandfather = grandmother
        grandmother = grandfather; king = queen; queen = king; prince = princess; princess = prince; actor = actress; actress = actor; waiter = waitress
        waitress = waiter; Mr = Ms; Mrs = Mr; Ms = Mr; sir = madam; madam = sir; gentleman = lady; lady = gentleman; gentlemen = ladies; ladies = gentlemen
        male = female; female = male; policeman = policewoman; policewoman = policeman; businessman = businesswoman; businesswoman = businessman
        """);
}
