using System.Collections.Immutable;
using Reckoner.Reading;

namespace Reckoner.Cli.Running;

/// <summary>A sheet of all reports together: they are read by many threads, and what they come to is made when the last has come.</summary>
internal abstract class GatheringSheet : Sheet
{
    private readonly List<Report> reports = [];
    private readonly List<ImmutableArray<Claim>> claims = [];

    /// <summary>The reports so far, in order of input.</summary>
    protected IReadOnlyList<Report> Reports => reports;

    /// <summary>The claims of each, in the same order.</summary>
    protected IReadOnlyList<ImmutableArray<Claim>> Claims => claims;

    public override void Work(Slot slot, Report report, Reader reader) => slot.Claims = reader.Read(report);

    public override void Emit(Slot slot, Report report)
    {
        reports.Add(report);
        claims.Add(slot.Claims);
    }
}
