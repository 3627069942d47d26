using Reckoner.Cli.Tables;
using Reckoner.Reading;

namespace Reckoner.Cli.Running;

/// <summary>For a person: the claims, or the picture, of each report alone.</summary>
internal sealed class TableSheet(Request request, Page page) : Sheet
{
    public override void Work(Slot slot, Report report, Reader reader)
    {
        if (request.Verb == Verb.Read) slot.Claims = reader.Read(report);
        else slot.Picture = Reckon.Picture([report], [slot.Claims = reader.Read(report)], request.Options);
    }

    public override void Emit(Slot slot, Report report)
    {
        if (slot.Picture is { } picture)
        {
            ReportTable.Heading(page, report);
            PictureTable.Write(page, picture);
        }
        else ReportTable.Write(page, report, slot.Claims);
        if (slot.Second is not null) SecondSheet.Of(slot).Table(page);
    }

    public override void Pause() => page.Flush();

    public override void Close() => page.Flush();
}
