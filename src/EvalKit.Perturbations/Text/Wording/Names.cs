namespace EvalKit;

/// <summary>Short lists of our own, free of rights: first names, family names, cities and countries, all of one word.</summary>
internal static class Names
{
    public static string[][] People { get; } =
    [
        Split("Mary Anna Emma Laura Julia Sarah Nina Clara Maria Elena Fatima Aisha Mei Yuki Priya Ingrid Olga Zainab Amara Lucia Sofia Hannah Leila Chloe"),
        Split("John Paul Peter Thomas David Daniel Martin James Robert Michael Omar Ahmed Wei Kenji Arjun Lars Ivan Kwame Diego Pablo Luca Samuel Hassan Noah"),
        Split("Smith Jones Brown Miller Wilson Taylor Garcia Martinez Lopez Nguyen Kim Chen Wang Singh Patel Khan Ali Okafor Mensah Ivanov Novak Schmidt Jensen Rossi"),
    ];

    public static string[][] Places { get; } =
    [
        Split("London Paris Berlin Madrid Rome Vienna Prague Warsaw Lisbon Dublin Athens Oslo Stockholm Helsinki Copenhagen Tokyo Beijing Delhi Cairo Lagos Nairobi"
            + " Toronto Chicago Boston Seattle Sydney Melbourne Lima Bogota Santiago"),
        Split("France Germany Spain Italy Austria Poland Portugal Ireland Greece Norway Sweden Finland Denmark Japan China India Egypt Nigeria Kenya Canada Australia"
            + " Brazil Mexico Peru Colombia Chile Turkey Vietnam"),
    ];

    private static string[] Split(string names) => names.Split(' ');
}
