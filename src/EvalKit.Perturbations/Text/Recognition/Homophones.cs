namespace EvalKit;

/// <summary>English words that sound alike, so that a recogniser of speech or a hurried writer takes one for another.</summary>
internal static class Homophones
{
    public static Lexicon Lexicon { get; } = Lexicon.Groups("""
        their | there | they're; your | you're; its | it's; to | too; whose | who's; then | than; hear | here; know | no; knew | new; right | write
        week | weak; weather | whether; were | where; which | witch; would | wood; one | won; by | buy | bye; for | four; son | sun; see | sea; meet | meat
        peace | piece; plain | plane; road | rode; sale | sail; some | sum; steal | steel; tail | tale; threw | through; wait | weight; way | weigh; wear | where
        accept | except; affect | effect; allowed | aloud; bare | bear; board | bored; brake | break; cell | sell; cent | scent | sent; cite | site | sight
        coarse | course; complement | compliment; dear | deer; die | dye; fair | fare; find | fined; flour | flower; forth | fourth; great | grate; hair | hare
        heal | heel; him | hymn; hole | whole; hour | our; in | inn; knight | night; knot | not; lead | led; lessen | lesson; loan | lone; made | maid; mail | male
        main | mane; morning | mourning; none | nun; pair | pear; passed | past; patience | patients; pause | paws; pour | poor; principal | principle
        quiet | quite; rain | reign; raise | rays; read | red; role | roll; root | route; scene | seen; seam | seem; soar | sore; stair | stare
        stationary | stationery; storey | story; tied | tide; toe | tow; vary | very; waist | waste; war | wore; warn | worn; ware | wear; we | wee; wine | whine
        """);
}
