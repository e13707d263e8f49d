using System.Text.RegularExpressions;

namespace ParcelDesk.Training;

/// <summary>
/// Which words are names: those from senders and receivers that the corpus hardly ever writes in lower case, and common
/// first names.
/// </summary>
internal sealed partial class NameList
{
    private const int RareInLowerCase = 3;

    private static readonly string[] FirstNames =
        ("Adam Alan Alex Alice Amy Andrea Andrew Andy Angela Ann Anna Anne Anthony Barbara Ben Bill Bob Brad Brent Brian Bruce Carl "
        + "Carlos Carol Catherine Charles Chris Christopher Chuck Craig Cynthia Dan Daniel Dave David Dawn Deborah Dennis Diane Don "
        + "Donald Donna Doug Ed Edward Elizabeth Emily Eric Frank Fred Gary Gene George Glen Greg Guido Harry Helen Henry Howard Ian "
        + "Jack James Jane Janet Jason Jay Jean Jeff Jennifer Jeremy Jerry Jessica Jill Jim Joan Joe Joel John Jon Jonathan Joseph "
        + "Josh Juan Julia Julie Justin Karen Karl Kate Kathy Keith Kelly Ken Kenneth Kevin Kim Kurt Larry Laura Lee Linda Lisa "
        + "Louis Luke Lynn Marc Margaret Maria Marie Mark Martin Mary Matt Matthew Michael Michelle Mike Mohammed Nancy Nathan Neil "
        + "Nicholas Nick Norman Pamela Pat Patricia Patrick Paul Peter Phil Philip Rachel Ralph Ray Richard Rick Rob Robert Robin "
        + "Roger Ron Ronald Ross Roy Russell Ruth Ryan Sam Sandra Sara Sarah Scott Sean Sharon Simon Stephen Steve Steven Stuart "
        + "Susan Ted Terry Theo Thomas Tim Timothy Todd Tom Tony Victor Vincent Walter Wayne William").Split(' ');

    private readonly HashSet<string> _names = new(FirstNames, StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int> _lowerCase = new(StringComparer.OrdinalIgnoreCase);

    public NameList(IEnumerable<RawMail> mails)
    {
        var people = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var mail in mails)
        {
            foreach (Match word in LowerWord().Matches(mail.Body))
                _lowerCase[word.Value] = _lowerCase.GetValueOrDefault(word.Value) + 1;
            foreach (var person in mail.People)
            {
                foreach (Match word in Word().Matches(Address().Replace(person, " ")))
                    people.Add(word.Value);
            }
        }

        foreach (var word in people)
        {
            if (word.Length > 1 && _lowerCase.GetValueOrDefault(word) <= RareInLowerCase)
                _names.Add(word);
        }
    }

    public bool IsName(string word) => _names.Contains(word);

    /// <summary>Never written in lower case anywhere: two such words side by side are taken for a name.</summary>
    public bool IsAlwaysCapital(string word) => !_lowerCase.ContainsKey(word);

    [GeneratedRegex(@"(?<![\w.@/'-])[a-z]{2,}(?![\w@/'-])", RegexOptions.CultureInvariant)]
    private static partial Regex LowerWord();

    [GeneratedRegex("[A-Za-z\u00C0-\u00FF]+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    [GeneratedRegex(@"<[^>]*>|\S+@\S+|=\?\S+\?=", RegexOptions.CultureInvariant)]
    private static partial Regex Address();
}
