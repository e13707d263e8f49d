namespace EvalKit;

public sealed class PathOfOneMachineTests
{
    [Fact]
    public Task Windows_writes_them_otherwise() => Verify.Evals("""
        public static CaseSource<MediaFile> Cases() => Dataset.Folder({|EVAL0405:@"C:\pictures\*.png"|});
        """);

    [Fact]
    public Task A_path_made_at_run_time() => Verify.Evals("""
        public static CaseSource<MediaFile> Cases() => Dataset.Folder(System.IO.Path.Combine(AppContext.BaseDirectory, "*.png"));
        """);
}
