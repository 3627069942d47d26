using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;
using ArchUnitNET.Domain;
using ArchUnitNET.Loader;
using Assembly = System.Reflection.Assembly;

namespace Reckoner.Tests;

/// <summary>The arrows of the house: who may know whom.</summary>
public class ArchitectureTests
{
    private const string House = "Reckoner";
    private const string Model = "Reckoner.Tests.Planted";

    // what each room may know besides itself and the words at the root
    private static readonly Dictionary<string, string[]> Rooms = new(StringComparer.Ordinal)
    {
        ["Language"] = [],
        ["Reading"] = ["Language"],
        ["Incidents"] = ["Language"],
        ["Reckoning"] = [],
        ["Explaining"] = ["Reckoning"],
    };

    private static readonly Dictionary<string, string[]> Projects = new(StringComparer.Ordinal)
    {
        ["Reckoner"] = [],
        ["Reckoner.Intake"] = ["Reckoner"],
        ["Reckoner.SecondReader"] = ["Reckoner"],
        ["Reckoner.Cli"] = ["Reckoner", "Reckoner.Intake", "Reckoner.SecondReader"],
        ["Reckoner.Eval"] = ["Reckoner", "Reckoner.Intake"],
    };

    // files, networks, databases, clocks, screens, chance
    private static readonly string[] ForbiddenTypes =
    [
        "System.IO.File", "System.IO.FileInfo", "System.IO.FileStream", "System.IO.FileSystemInfo", "System.IO.Directory", "System.IO.DirectoryInfo", "System.IO.DriveInfo",
        "System.IO.RandomAccess", "System.IO.FileSystemWatcher", "System.IO.MemoryMappedFiles.*", "System.IO.Pipes.*", "System.IO.Ports.*", "System.Net.*", "System.Data.*",
        "Microsoft.*", "System.Console", "System.Environment", "System.Random", "System.Guid", "System.TimeProvider", "System.Diagnostics.Process", "System.Diagnostics.Stopwatch",
        "System.Threading.Timer", "System.Threading.PeriodicTimer", "System.Security.Cryptography.RandomNumberGenerator",
    ];

    private static readonly string[] ForbiddenMembers =
    [
        "System.DateTime.get_Now", "System.DateTime.get_UtcNow", "System.DateTime.get_Today", "System.DateTimeOffset.get_Now", "System.DateTimeOffset.get_UtcNow",
        "System.Threading.Thread.Sleep", "System.Threading.Tasks.Task.Delay",
    ];

    private static readonly Architecture Library = new ArchLoader().LoadAssemblies(typeof(Report).Assembly).Build();
    private static readonly Architecture Tests = new ArchLoader().LoadAssemblies(typeof(ArchitectureTests).Assembly).Build();

    [Theory]
    [InlineData("Language")]
    [InlineData("Reading")]
    [InlineData("Incidents")]
    [InlineData("Reckoning")]
    [InlineData("Explaining")]
    public void A_room_knows_only_the_words_and_what_stands_before_it(string room) => Assert.Empty(WrongArrows(Library, House, room));

    [Fact]
    public void The_words_know_no_room_and_Reckon_alone_knows_all() => Assert.Empty(WrongWords(Library, House, "Reckon"));

    [Fact]
    public void The_library_uses_no_file_network_database_clock_screen_or_chance() => Assert.Empty(Forbidden(typeof(Report).Assembly, "Reckoner"));

    [Fact]
    public void The_library_uses_no_third_party_package() =>
        Assert.All(typeof(Report).Assembly.GetReferencedAssemblies(), name => Assert.StartsWith("System.", name.Name, StringComparison.Ordinal));

    [Theory]
    [InlineData("src", "Reckoner")]
    [InlineData("src", "Reckoner.Intake")]
    [InlineData("src", "Reckoner.SecondReader")]
    [InlineData("src", "Reckoner.Cli")]
    [InlineData("eval", "Reckoner.Eval")]
    public void A_project_knows_only_projects_below_it(string folder, string project)
    {
        if (Root() is not { } root) return;
        var file = XDocument.Load(Path.Combine(root, folder, project, $"{project}.csproj"));
        var references = file.Descendants("ProjectReference").Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/')));
        Assert.All(references, reference => Assert.Contains(reference, Projects[project]));
    }

    // the rules above are worth something only if they can fail

    [Fact]
    public void The_rule_finds_a_room_that_calls_another_it_must_not_know()
    {
        var wrong = WrongArrows(Tests, Model, "Reckoning");
        Assert.Contains("Reckoner.Tests.Planted.Reckoning.Caller knows Reckoner.Tests.Planted.Incidents.Called", wrong);
    }

    [Fact]
    public void The_rule_finds_a_forbidden_call_within_a_lambda() =>
        Assert.Contains("Reckoner.Tests.Planted.Language.HidesACall knows Reckoner.Tests.Planted.Reading.Called", WrongArrows(Tests, Model, "Language"));

    [Fact]
    public void The_rule_lets_a_room_use_what_stands_before_it() => Assert.Empty(WrongArrows(Tests, Model, "Reading"));

    [Fact]
    public void The_rule_finds_a_word_that_knows_a_room() =>
        Assert.Contains("Reckoner.Tests.Planted.Word knows Reckoner.Tests.Planted.Reading.Called", WrongWords(Tests, Model, "Reckon"));

    [Fact]
    public void The_rule_finds_files_and_clocks()
    {
        var found = Forbidden(typeof(ArchitectureTests).Assembly, Model);
        Assert.Contains("Reckoner.Tests.Planted.Impure uses System.IO.File.ReadAllText", found);
        Assert.Contains("Reckoner.Tests.Planted.Impure uses System.Random.get_Shared", found);
    }

    private static List<string> WrongArrows(Architecture architecture, string house, string room)
    {
        var allowed = Rooms[room].Append(room).ToList();
        var forbidden = Rooms.Keys.Where(other => !allowed.Contains(other)).Select(other => $"{house}.{other}").ToList();
        return Arrows(architecture, type => IsIn(type, $"{house}.{room}"), target => forbidden.Exists(other => IsIn(target, other)) || target.FullName == $"{house}.Reckon");
    }

    private static List<string> WrongWords(Architecture architecture, string house, string page) =>
        Arrows(architecture, type => type.Namespace.FullName == house && Outermost(type) != $"{house}.{page}", target => Rooms.Keys.Any(room => IsIn(target, $"{house}.{room}")));

    private static List<string> Arrows(Architecture architecture, Func<IType, bool> from, Func<IType, bool> to) =>
        [.. architecture.Types.Where(from)
            .SelectMany(type => type.Dependencies.Select(dependency => dependency.Target).Where(to).Select(target => $"{Outermost(type)} knows {Outermost(target)}"))
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static bool IsIn(IType type, string space) => type.Namespace?.FullName is { } name && (name == space || name.StartsWith($"{space}.", StringComparison.Ordinal));

    private static string Outermost(IType type) => type.FullName.Split('+', '<', '`')[0].TrimEnd('/');

    private static List<string> Forbidden(Assembly assembly, string space)
    {
        using var file = new PEReader(File.OpenRead(assembly.Location));
        var metadata = file.GetMetadataReader();
        var found = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var handle in metadata.TypeDefinitions)
        {
            var type = metadata.GetTypeDefinition(handle);
            var name = Name(metadata, handle);
            if (!name.StartsWith($"{space}.", StringComparison.Ordinal)) continue;
            foreach (var method in type.GetMethods())
            {
                foreach (var used in Used(file, metadata, metadata.GetMethodDefinition(method)))
                {
                    if (IsForbidden(used)) found.Add($"{name.Split('+', '<')[0]} uses {used}");
                }
            }
        }
        return [.. found];
    }

    // every member reference whose token stands in a method's code; a chance likeness of bytes could only make the rule stricter
    private static IEnumerable<string> Used(PEReader file, MetadataReader metadata, MethodDefinition method)
    {
        if (method.RelativeVirtualAddress == 0) yield break;
        var code = file.GetMethodBody(method.RelativeVirtualAddress).GetILBytes() ?? [];
        for (var i = 1; i + 4 <= code.Length; i++)
        {
            var token = BitConverter.ToInt32(code, i);
            if (token >>> 24 == 0x0A && (token & 0xFFFFFF) is > 0 and var row && row <= metadata.GetTableRowCount(TableIndex.MemberRef))
            {
                var member = metadata.GetMemberReference((MemberReferenceHandle)MetadataTokens.Handle(token));
                if (member.Parent.Kind == HandleKind.TypeReference) yield return $"{Name(metadata, (TypeReferenceHandle)member.Parent)}.{metadata.GetString(member.Name)}";
            }
        }
    }

    private static bool IsForbidden(string member)
    {
        if (ForbiddenMembers.Contains(member)) return true;
        // the compiler writes this into every iterator
        if (member == "System.Environment.get_CurrentManagedThreadId") return false;
        var type = member[..member.LastIndexOf('.')].TrimEnd('.');
        return Array.Exists(ForbiddenTypes, forbidden =>
            forbidden.EndsWith(".*", StringComparison.Ordinal) ? type.StartsWith(forbidden[..^1], StringComparison.Ordinal) : type == forbidden);
    }

    private static string Name(MetadataReader metadata, TypeDefinitionHandle handle)
    {
        var type = metadata.GetTypeDefinition(handle);
        var name = metadata.GetString(type.Name);
        return type.GetDeclaringType() is { IsNil: false } outer ? $"{Name(metadata, outer)}+{name}" : $"{metadata.GetString(type.Namespace)}.{name}";
    }

    private static string Name(MetadataReader metadata, TypeReferenceHandle handle)
    {
        var type = metadata.GetTypeReference(handle);
        return $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}";
    }

    private static string? Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Reckoner.slnx"))) return folder.FullName;
        }
        return null;
    }
}
