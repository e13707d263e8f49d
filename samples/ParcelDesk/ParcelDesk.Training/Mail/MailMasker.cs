using System.Text;
using System.Text.RegularExpressions;

namespace ParcelDesk.Training;

/// <summary>Replaces addresses, links, numbers and names by marks, and cuts signatures and list footers.</summary>
internal sealed partial class MailMasker(NameList names)
{
    private const string Name = "<name>";

    public string Subject(string subject)
    {
        var plain = ListTag().Replace(EncodedWord().Replace(subject, " "), " ");
        return Spaces().Replace(Words(Marks(Readable(plain))), " ").Trim();
    }

    public string Body(string body)
    {
        var lines = new List<string>();
        foreach (var line in Readable(body).Split('\n').Select(l => l.TrimEnd()))
        {
            if (SignatureStart().IsMatch(line))
                break;
            if (lines.Count > 0 && line.Length == 0 && lines[^1].Length == 0)
                continue;
            lines.Add(MaskLine(line));
        }

        MaskClosing(lines);
        return string.Join('\n', lines).Trim();
    }

    private string MaskLine(string line)
    {
        if (Attribution().IsMatch(line))
            return $"{Name} wrote:";
        if (QuotedHeader().Match(line) is { Success: true } header)
            return header.Value + " " + Name;
        var masked = Marks(Spaces().Replace(line, " "));
        masked = Titled().Replace(masked, "$1 " + Name + " ");
        masked = Greeting().Replace(masked, m => Polite().IsMatch(m.Groups[3].Value) ? m.Value : $"{m.Groups[1].Value} {Name}");
        return Words(masked);
    }

    /// <summary>The lines after "Regards," and a short capitalised last line are names.</summary>
    private static void MaskClosing(List<string> lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            if (!Closing().IsMatch(lines[i]))
                continue;
            var last = Math.Min(lines.Count - 1, i + 3);
            for (var j = i + 1; j <= last; j++)
            {
                if (ShortLine().IsMatch(lines[j]))
                    lines[j] = Name;
            }
        }

        var end = lines.FindLastIndex(l => l.Trim().Length > 0);
        if (end > 0 && LoneName().IsMatch(lines[end]))
            lines[end] = Name;
    }

    private static string Marks(string text)
    {
        text = Link().Replace(text, "<url>");
        text = Address().Replace(text, "<email>");
        text = Domain().Replace(text, "<url>");
        return Street().Replace(Number().Replace(text, "<num>"), "<address>");
    }

    private string Words(string text)
    {
        text = CapitalPair().Replace(text, m => names.IsAlwaysCapital(m.Groups[1].Value) && names.IsAlwaysCapital(m.Groups[2].Value) ? Name : m.Value);
        text = CapitalWord().Replace(text, m => names.IsName(m.Value) ? Name : m.Value);
        text = NameThenInitials().Replace(text, Name);
        return NameRun().Replace(text, Name);
    }

    /// <summary>Printable ASCII and line ends; everything else becomes a space.</summary>
    private static string Readable(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var letter in text)
            plain.Append(letter is '\n' or (>= ' ' and <= '~') ? letter : ' ');
        return plain.ToString();
    }

    [GeneratedRegex(@"=\?[^?]*\?[bBqQ]\?[^?]*\?=", RegexOptions.CultureInvariant)]
    private static partial Regex EncodedWord();

    [GeneratedRegex(@"\[[^\]]{1,40}\]", RegexOptions.CultureInvariant)]
    private static partial Regex ListTag();

    [GeneratedRegex(@"[ \t]+", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();

    [GeneratedRegex(@"^(--\s*$|_{8,}|-{20,}\s*$|={20,}\s*$|-{5,}\s*BEGIN PGP SIGNATURE|-{5,}\s*Original Message|This sf\.net email|.*[Mm]ailing list\s*$)", RegexOptions.CultureInvariant)]
    private static partial Regex SignatureStart();

    [GeneratedRegex(@"\b(wrote|writes|said|says)\s*:\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Attribution();

    [GeneratedRegex(@"^[>\s]*(From|To|Cc|Sent|Sender|Reply-To)\s*:", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex QuotedHeader();

    [GeneratedRegex(@"\b(Mr|Mrs|Ms|Miss|Dr|Prof|Barrister|Barr|Chief|Engr|Sir|Col|Gen|Capt|MR|MRS|MS|DR|PROF|my name is|My name is|I am|i am)\b(?:\.\s*|\s+)([A-Z][A-Za-z.'-]*\s*){1,4}", RegexOptions.CultureInvariant)]
    private static partial Regex Titled();

    [GeneratedRegex(@"^([>\s]*(Dear|Hi|Hello|Hey|Hiya|Thanks|Thank you|Bye|Attn|Attention)[,:]?)\s+([A-Z][A-Za-z-]*(\s+[A-Z][A-Za-z-]*)?)", RegexOptions.CultureInvariant)]
    private static partial Regex Greeting();

    [GeneratedRegex("^(Friend|Sir|Madam|All|Everyone|There|Customer|Member|Subscriber|Folks|Sirs|Homeowner|Fellow|Internet|Valued|Reader|President|CEO)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Polite();

    [GeneratedRegex(@"^\W*(best|kind|warm|with)?\s*(regards|cheers|thanks|thank you|sincerely|cordially|yours|truly|love|later|best wishes|respectfully|faithfully)\b[^.]{0,24}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Closing();

    [GeneratedRegex(@"^[^.!?]{2,40}$", RegexOptions.CultureInvariant)]
    private static partial Regex ShortLine();

    [GeneratedRegex(@"^\W*[A-Za-z][a-z]*(\s+[A-Z][A-Za-z.]*){0,2}\W*$", RegexOptions.CultureInvariant)]
    private static partial Regex LoneName();

    [GeneratedRegex(@"(https?|ftp)\s?:\s?//\S+|www\.\S+|mailto:\S+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Link();

    [GeneratedRegex(@"[<(\[]?[A-Za-z0-9._%+'-]+\s?@\s?[A-Za-z0-9.-]*[A-Za-z0-9][>)\]]?|\S+@\S*", RegexOptions.CultureInvariant)]
    private static partial Regex Address();

    [GeneratedRegex(@"\b[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*\.(com|net|org|edu|gov|biz|info|ie|uk|de|fr|it|nl|ca|cn|ru|tv|cc|us|to)\b(/\S*)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Domain();

    [GeneratedRegex(@"\+?\(?\d[\d.,()/:-]*(?:[ ]\d[\d.,()/:-]*)*", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex(@"<num>\s+([A-Z][A-Za-z.]*\s+){1,3}(Street|St|Avenue|Ave|Drive|Dr|Road|Rd|Blvd|Boulevard|Lane|Ln|Parkway|Pkwy|Court|Ct|Plaza)\b\.?|\bP\.?\s?O\.?\s?Box\s<num>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Street();

    [GeneratedRegex(@"\b([A-Z][a-z]{2,})\s(?:[A-Z]\.?\s)?([A-Z][a-z]{2,})\b", RegexOptions.CultureInvariant)]
    private static partial Regex CapitalPair();

    [GeneratedRegex(@"(?<![A-Za-z0-9])[A-Z][A-Za-z]+(?![A-Za-z0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex CapitalWord();

    [GeneratedRegex(@"<name>(\s[A-Z][A-Za-z]*\.?)?\s<name>|<name>\s[A-Z]\.", RegexOptions.CultureInvariant)]
    private static partial Regex NameThenInitials();

    [GeneratedRegex(@"<name>([\s.-]*<name>)+", RegexOptions.CultureInvariant)]
    private static partial Regex NameRun();
}
