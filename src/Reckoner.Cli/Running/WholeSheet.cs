using Reckoner.Cli.Output;
using Reckoner.Cli.Tables;

namespace Reckoner.Cli.Running;

/// <summary>One picture of all reports together, in any form.</summary>
internal sealed class WholeSheet(Request request, StandardOutput output, Page page) : GatheringSheet
{
    private readonly SecondSheet? second = SecondSheet.For(request);

    public override void Emit(Slot slot, Report report)
    {
        base.Emit(slot, report);
        if (request.Knows(report)) second?.Keep(slot);
    }

    public override void Close()
    {
        var picture = Reckon.Picture(Reports, Claims, request.Options);
        switch (request.Format)
        {
            case Format.Table:
                PictureTable.Write(page, picture);
                second?.Table(page);
                page.Flush();
                break;
            case Format.Csv:
                var csv = new CsvWriter();
                CsvRows.FigureHeading(csv, each: false);
                CsvRows.Figures(csv, picture, report: null);
                output.Write(csv.Written);
                output.Flush();
                break;
            default:
                WholeJson.Write(output, picture, second);
                output.Flush();
                break;
        }
    }
}
