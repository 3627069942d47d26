using System.Collections.Immutable;
using Reckoner.Cli.Output;
using Reckoner.Cli.Tables;
using Reckoner.Reading;

namespace Reckoner.Cli.Running;

/// <summary>One picture of all reports together, in any form. Reports are read by many threads and reckoned when the last has come.</summary>
internal sealed class WholeSheet(Request request, StandardOutput output, Page page) : Sheet
{
    private readonly List<Report> reports = [];
    private readonly List<ImmutableArray<Claim>> claims = [];
    private readonly SecondSheet? second = SecondSheet.For(request);

    public override void Work(Slot slot, Report report, Reader reader) => slot.Claims = reader.Read(report);

    public override void Emit(Slot slot, Report report)
    {
        reports.Add(report);
        claims.Add(slot.Claims);
        if (request.Knows(report)) second?.Keep(slot);
    }

    public override void Close()
    {
        var picture = Reckon.Picture(reports, claims, request.Options);
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
