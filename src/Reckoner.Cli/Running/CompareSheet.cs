using System.Collections.Immutable;
using Reckoner.Cli.Output;
using Reckoner.Cli.Tables;
using Reckoner.Reading;

namespace Reckoner.Cli.Running;

/// <summary>What two policies make of all reports together: the figures that differ.</summary>
internal sealed class CompareSheet(Request request, StandardOutput output, Page page) : Sheet
{
    private readonly List<Report> reports = [];
    private readonly List<ImmutableArray<Claim>> claims = [];

    public override void Work(Slot slot, Report report, Reader reader) => slot.Claims = reader.Read(report);

    public override void Emit(Slot slot, Report report)
    {
        reports.Add(report);
        claims.Add(slot.Claims);
    }

    public override void Close()
    {
        var comparison = Reckon.Compare(reports, claims, request.Options, request.Compare!);
        switch (request.Format)
        {
            case Format.Table:
                ComparisonTable.Write(page, comparison, request.Policy, request.Compare!);
                page.Flush();
                break;
            case Format.Csv:
                var csv = new CsvWriter();
                CsvRows.Differences(csv, comparison, request.Policy, request.Compare!);
                output.Write(csv.Written);
                output.Flush();
                break;
            default:
                WholeJson.Write(output, comparison);
                output.Flush();
                break;
        }
    }
}
