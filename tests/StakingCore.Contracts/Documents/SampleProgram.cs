using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace StakingCore.Contracts.Documents;

/// <summary>Compiles a sample as a program of its own, with the usings that a new project has, and runs it.</summary>
internal static class SampleProgram
{
    private const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    // What a sample may use: the framework, the packages of this repository, and what those depend on.
    private static readonly string[] _referenced = ["System", "StakingCore.", "Microsoft.Extensions.DependencyInjection", "FsCheck.", "FSharp.Core."];

    private static readonly CSharpParseOptions _language = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Latest);

    // A context for JSON is written by the framework's own generator, as in any project. The build says where that is.
    private static readonly Lazy<ISourceGenerator> _jsonGenerator = new(static () =>
    {
        string path = typeof(SampleProgram).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static one => one.Key == "JsonGenerator").Value!;
        Type generator = Assembly.LoadFrom(path).GetExportedTypes().Single(static type => typeof(IIncrementalGenerator).IsAssignableFrom(type));
        return ((IIncrementalGenerator)Activator.CreateInstance(generator)!).AsSourceGenerator();
    });

    private static readonly MetadataReference[] _references =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => _referenced.Any(start => Path.GetFileName(path).StartsWith(start, StringComparison.Ordinal)))
            .Where(path => Path.GetFileName(path) is not ("StakingCore.Contracts.dll" or "StakingCore.Pictures.dll"))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    /// <summary>Runs the sample and gives what it printed.</summary>
    /// <exception cref="InvalidOperationException">It does not compile; the message is the compiler's.</exception>
    internal static string Run(DocumentSample sample)
    {
        using var image = new MemoryStream();
        Compilation compilation = CSharpCompilation.Create(
            "Sample",
            [Parse(ImplicitUsings), Parse(sample.Code)],
            _references,
            new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable, checkOverflow: true));
        if (sample.Code.Contains("JsonSerializerContext", StringComparison.Ordinal))
        {
            CSharpGeneratorDriver.Create([_jsonGenerator.Value], parseOptions: _language).RunGeneratorsAndUpdateCompilation(compilation, out compilation, out _);
        }

        Diagnostic[] complaints = [.. compilation.Emit(image).Diagnostics.Where(found => found.Severity >= DiagnosticSeverity.Warning)];
        if (complaints.Length > 0)
        {
            throw new InvalidOperationException($"{sample} does not compile:\n{string.Join('\n', complaints.Select(found => found.ToString()))}");
        }

        image.Position = 0;
        var context = new AssemblyLoadContext(sample.ToString(), isCollectible: true);
        TextWriter console = Console.Out;
        using var output = new StringWriter { NewLine = "\n" };
        Console.SetOut(output);
        try
        {
            MethodInfo main = context.LoadFromStream(image).EntryPoint!;
            main.Invoke(null, main.GetParameters().Length == 0 ? null : [Array.Empty<string>()]);
        }
        finally
        {
            Console.SetOut(console);
            context.Unload();
        }

        return output.ToString();
    }

    private static SyntaxTree Parse(string code) => CSharpSyntaxTree.ParseText(code, _language);
}
