using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Reckoner.Cli.Output;
using Reckoner.Cli.Tables;
using Reckoner.SecondReader;

namespace Reckoner.Cli.Running;

/// <summary>The second readings of the reports that have gone out, each beside the built-in reader's claims of its report.</summary>
internal sealed class SecondSheet
{
    private readonly List<(SecondReading Reading, ImmutableArray<Claim> BuiltIn)> readings = [];

    private SecondSheet()
    {
    }

    /// <summary>A sheet for a request that has a second reader; null for others.</summary>
    public static SecondSheet? For(Request request) => request.Second is null ? null : Empty();

    /// <summary>The reading of one report.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static SecondSheet Of(Slot slot)
    {
        var sheet = Empty();
        sheet.Keep(slot);
        return sheet;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static SecondSheet Empty() => new();

    /// <summary>Keeps the reading of a report whose turn has come.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Keep(Slot slot)
    {
        if (slot.Second is not null) readings.Add((SecondStage.Done(slot), slot.Claims));
    }

    /// <summary>The section for a person.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Table(Page page) => SecondTable.Write(page, readings);

    /// <summary>The field of the one object: begins with its comma, since it always stands last.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Json(StandardOutput output) => output.Write(SecondJson.Field(readings, line: true));
}
