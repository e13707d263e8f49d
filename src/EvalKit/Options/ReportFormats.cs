namespace EvalKit;

/// <summary>Reports for other programs, written beside the page and the Markdown that every run leaves.</summary>
[Flags]
public enum ReportFormats
{
    /// <summary>Only the page and the Markdown.</summary>
    None = 0,

    /// <summary><c>junit.xml</c>, as test dashboards and CI systems read it: a test case for each verdict.</summary>
    JUnit = 1,

    /// <summary><c>ctrf.json</c>, the Common Test Report Format: the same.</summary>
    Ctrf = 2,
}
