using Reckoner.Compile;

// knowledge/ -> src/Reckoner/Knowledge/*.bin
if (args is not ["knowledge", ..])
{
    Console.Error.WriteLine("usage: dotnet run --project tools/Reckoner.Compile -- knowledge");
    return 2;
}

var root = Directory.GetCurrentDirectory();
while (!File.Exists(Path.Combine(root, "Reckoner.slnx")))
{
    root = Path.GetDirectoryName(root) ?? throw new InvalidOperationException("Run it inside the repository.");
}

try
{
    var target = Directory.CreateDirectory(Path.Combine(root, "src", "Reckoner", "Knowledge")).FullName;
    foreach (var (name, bytes) in Knowledge.Compile(Path.Combine(root, "knowledge")))
    {
        File.WriteAllBytes(Path.Combine(target, name), bytes);
        Console.WriteLine($"{name}\t{bytes.Length} bytes");
    }
    return 0;
}
catch (FormatException error)
{
    Console.Error.WriteLine(error.Message);
    return 1;
}
