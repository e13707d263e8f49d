using System.Globalization;
using System.Reflection;

namespace EvalKit;

/// <summary>
/// A user's test project: made in a temporary folder from packages that were packed for this run alone, built once, and run by many
/// tests. Its package folder and feed are its own, so that no other build on the machine sees the packages.
/// </summary>
public sealed class ShopProject : IAsyncLifetime
{
    private readonly string _root = Path.Combine(Path.GetTempPath(), "evalkit-acceptance-" + Path.GetRandomFileName());
    private readonly string _version = "0.1.0-acceptance.v" + Guid.NewGuid().ToString("N")[..8];
    private int _runs;

    internal string Folder => Path.Combine(_root, "Shop.Evals");

    /// <summary>The folder from which <c>dotnet test</c> uses Microsoft.Testing.Platform.</summary>
    internal string TestingPlatformFolder => Path.Combine(Folder, "mtp");

    internal string ProjectFile => Path.Combine(Folder, "Shop.Evals.csproj");

    internal string Executable => Path.Combine(Folder, "bin", "Debug", "net10.0", OperatingSystem.IsWindows() ? "Shop.Evals.exe" : "Shop.Evals");

    public async ValueTask InitializeAsync()
    {
        await PackAsync();
        foreach (var source in Directory.EnumerateFiles(Path.Combine(Repository.TestProjectFolder, "Acceptance", "Shop"))) Write(Folder, Path.GetFileName(source), await File.ReadAllTextAsync(source));
        Write(_root, "NuGet.config", $"""
            <configuration>
              <config><add key="globalPackagesFolder" value="packages" /></config>
              <packageSources><add key="this-run" value="feed" /></packageSources>
            </configuration>
            """);
        Write(TestingPlatformFolder, "global.json", """{ "test": { "runner": "Microsoft.Testing.Platform" } }""");
        Write(Folder, "Shop.Evals.csproj", Project("""
            <UseMicrosoftTestingPlatformRunner>true</UseMicrosoftTestingPlatformRunner>
            <EvalKitAnalysisMode>None</EvalKitAnalysisMode>
            """, """
            <PackageReference Include="xunit.v3" Version="3.2.2" />
            <PackageReference Include="xunit.runner.visualstudio" Version="3.1.5" />
            <PackageReference Include="Microsoft.NET.Test.Sdk" Version="18.11.0" />
            """));
        (await Dotnet("build", ProjectFile).RunAsync()).MustSucceed();
    }

    public ValueTask DisposeAsync()
    {
        if (Directory.Exists(_root)) Directory.Delete(_root, recursive: true);
        return default;
    }

    /// <summary>A new results folder, so that every test reads its own run only.</summary>
    internal Results NewResults() =>
        new(Path.Combine(_root, "results", Interlocked.Increment(ref _runs).ToString(CultureInfo.InvariantCulture)));

    internal Command Dotnet(params string[] arguments) => new(Folder, "dotnet", arguments);

    /// <summary><c>dotnet test</c> with VSTest, the default.</summary>
    internal Command VSTest(Results results, params string[] arguments) =>
        results.Of(Dotnet(["test", ProjectFile, "--no-build", .. arguments]));

    /// <summary><c>dotnet test</c> with Microsoft.Testing.Platform.</summary>
    internal Command TestingPlatform(Results results, params string[] arguments) =>
        results.Of(new Command(TestingPlatformFolder, "dotnet", ["test", "--project", ProjectFile, "--no-build", "--", .. arguments]));

    /// <summary>The test program itself, which <c>dotnet run</c> starts.</summary>
    internal Command Program(Results results, params string[] arguments) => results.Of(new Command(Folder, Executable, arguments));

    /// <summary>A project that references EvalKit.Xunit alone, with one source and perhaps a history; not built yet.</summary>
    internal string NewProject(string name, string source, string? history = null)
    {
        var folder = Path.Combine(_root, name);
        Write(folder, "Evals.cs", source);
        if (history is not null) Write(Path.Combine(folder, "evalkit"), "history.tsv", history);
        Write(folder, name + ".csproj", Project("", """<PackageReference Include="xunit.v3" Version="3.2.2" />"""));
        return Path.Combine(folder, name + ".csproj");
    }

    /// <summary>The same evals in a project of another version of xUnit.</summary>
    internal async Task<Command> BuildForXunit4Async(Results results)
    {
        var folder = Path.Combine(_root, "Shop.Xunit4");
        foreach (var source in Directory.EnumerateFiles(Folder, "*.cs")) Write(folder, Path.GetFileName(source), await File.ReadAllTextAsync(source));
        Write(folder, "Program.cs", "return await Xunit.Runner.InProc.SystemConsole.ConsoleRunner.Run(args);");
        Write(folder, "Shop.Xunit4.csproj", Project("<EvalKitAnalysisMode>None</EvalKitAnalysisMode>", """
            <PackageReference Include="xunit.v3.extensibility.core" Version="4.0.2" />
            <PackageReference Include="xunit.v3.assert" Version="4.0.2" />
            <PackageReference Include="xunit.v3.runner.inproc.console" Version="4.0.2" />
            """));
        (await Dotnet("build", Path.Combine(folder, "Shop.Xunit4.csproj")).RunAsync()).MustSucceed();
        return results.Of(new Command(folder, Path.Combine(folder, "bin", "Debug", "net10.0", "Shop.Xunit4"), "-noColor"));
    }

    private string Project(string properties, string packages) => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <OutputType>Exe</OutputType>
            <ImplicitUsings>enable</ImplicitUsings>
            <Nullable>enable</Nullable>
            <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
            <WarningsNotAsErrors>NU1603</WarningsNotAsErrors>
            <NoWarn>xUnit1001</NoWarn>
            {properties}
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="EvalKit.Xunit" Version="{_version}" />
            {packages}
          </ItemGroup>
        </Project>
        """;

    /// <summary>Packs what the build of this test project has built, in one go.</summary>
    private async Task PackAsync()
    {
        var configuration = typeof(ShopProject).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;
        var projects = string.Concat(Repository.ProjectsBelow("EvalKit.Xunit").Select(path => $"""<Shipped Include="{path}" />"""));
        Write(_root, "Pack.proj", $"""
            <Project>
              <ItemGroup>{projects}</ItemGroup>
              <Target Name="Pack">
                <MSBuild Projects="@(Shipped)" Targets="Pack" BuildInParallel="true"
                         Properties="NoBuild=true;Configuration={configuration};Version={_version};PackageOutputPath={Path.Combine(_root, "feed")}" />
              </Target>
            </Project>
            """);
        (await new Command(_root, "dotnet", "msbuild", "Pack.proj", "-t:Pack", "-m").RunAsync()).MustSucceed();
    }

    private static void Write(string folder, string name, string content)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, name), content);
    }
}
