using Reckoner.Cli.Output;
using Reckoner.Cli.Tables;

namespace Reckoner.Cli.Running;

/// <summary>What two policies make of all reports together: the figures that differ.</summary>
internal sealed class CompareSheet(Request request, StandardOutput output, Page page) : GatheringSheet
{
    public override void Close()
    {
        var comparison = Reckon.Compare(Reports, Claims, request.Options, request.Compare!);
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
