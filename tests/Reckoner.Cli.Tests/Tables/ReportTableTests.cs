using Reckoner.Cli.Tables;

namespace Reckoner.Cli.Tests.Tables;

public class ReportTableTests
{
    [Theory]
    [InlineData(60)]
    [InlineData(80)]
    public void A_report_is_shown_with_its_claims_in_its_own_order(int width)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        var page = Terminal.Page(writer, width, plain: true, unicode: true);
        ReportTable.Write(page, Ferry.First, [.. Ferry.Claims.Where(claim => claim.Report == Ferry.First.Id)]);
        ReportTable.Write(page, Ferry.Second, [.. Ferry.Claims.Where(claim => claim.Report == Ferry.Second.Id)]);
        Expectation.Matches($"ferry-reports-{width}.txt", writer.ToString());
    }
}
