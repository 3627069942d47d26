using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Reckoner.SecondReader.Tests;

public class PurityTests
{
    // no files, no programs, no environment, no screen, no chance: nothing that an answer could be led to
    private static readonly string[] Forbidden =
    [
        "System.IO.File", "System.IO.FileStream", "System.IO.FileInfo", "System.IO.Directory", "System.IO.DirectoryInfo", "System.IO.RandomAccess",
        "System.Diagnostics.Process", "System.Environment", "System.Console", "System.Random", "System.Guid", "System.Reflection.Assembly", "System.Type",
    ];

    [Fact]
    public void The_second_reader_has_no_way_to_files_programs_or_the_environment()
    {
        using var file = new PEReader(File.OpenRead(typeof(ModelReader).Assembly.Location));
        var metadata = file.GetMetadataReader();
        var used = metadata.MemberReferences.Select(handle => metadata.GetMemberReference(handle))
            .Where(member => member.Parent.Kind == HandleKind.TypeReference)
            .Select(member => (Type: metadata.GetTypeReference((TypeReferenceHandle)member.Parent), Member: metadata.GetString(member.Name)))
            .Select(one => $"{metadata.GetString(one.Type.Namespace)}.{metadata.GetString(one.Type.Name)}.{one.Member}")
            // compilers write the first into iterators; the second asks only what a service is
            .Where(name => name is not ("System.Environment.get_CurrentManagedThreadId" or "System.Type.GetTypeFromHandle" or "System.Type.op_Equality" or "System.Type.IsInstanceOfType"));
        Assert.DoesNotContain(used, name => Array.Exists(Forbidden, type => name.StartsWith(type + ".", StringComparison.Ordinal)));
    }
}
