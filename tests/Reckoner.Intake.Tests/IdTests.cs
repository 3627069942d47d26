namespace Reckoner.Intake.Tests;

public class IdTests
{
    [Fact]
    public async Task A_document_takes_the_name_of_its_file()
    {
        using var folder = new Folder();
        Assert.Equal("north-quay", Assert.Single((await Given.Paths(folder.Put("north-quay.txt", "One died."))).Reports()).Id);
        Assert.Equal("page.2", Assert.Single((await Given.Paths(folder.Put("page.2.html", "<p>One died at the gate.</p>"))).Reports()).Id);
    }

    [Fact]
    public async Task Without_a_name_it_takes_one_from_its_content()
    {
        var id = (await Given.Report("One died.")).Id;
        Assert.Matches("^[0-9a-f]{16}$", id);
        Assert.Equal(id, (await Given.Report("One died.")).Id);
        Assert.Equal(id, (await Given.Report("""{"text":"One died."}""")).Id);
        Assert.NotEqual(id, (await Given.Report("Two died.")).Id);
        Assert.NotEqual(id, (await Given.Report("""{"text":"One died.","outlet":"Harbour Post"}""")).Id);
    }

    [Fact]
    public async Task The_same_report_given_twice_is_read_once()
    {
        var arrivals = await Given.Text("{\"id\":\"a\",\"text\":\"One died.\"}\n{\"text\":\"One died.\",\"id\":\"a\"}\n");
        Assert.Single(arrivals.Reports());
        Assert.Equal("standard input:2: the same report as one before, read once", Assert.Single(arrivals.Lines()));
    }

    [Fact]
    public async Task Different_reports_under_one_id_are_kept_apart()
    {
        var arrivals = await Given.Text("{\"id\":\"a\",\"text\":\"One died.\"}\n{\"id\":\"a\",\"text\":\"Two died.\"}\n{\"id\":\"a\",\"text\":\"Two died.\"}\n");
        var ids = arrivals.Reports().Select(r => r.Id).ToArray();
        Assert.Equal("a", ids[0]);
        Assert.Matches("^a~[0-9a-f]{8}$", ids[1]);
        Assert.Equal(
            [$"standard input:2: another report has its id already, so it is \"{ids[1]}\" here", "standard input:3: the same report as one before, read once"],
            arrivals.Lines());
    }

    [Fact]
    public async Task Files_of_one_name_in_two_folders_are_two_reports()
    {
        using var folder = new Folder();
        folder.Put("x/report.txt", "One died.");
        folder.Put("y/report.txt", "Two died.");
        Assert.Equal(2, (await Given.Paths(folder.Path)).Reports().Select(r => r.Id).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task An_id_of_endless_length_is_replaced()
    {
        Assert.Equal(256, (await Given.Report($$"""{"id":"{{new string('x', 256)}}","text":"One died."}""")).Id.Length);
        var arrivals = await Given.Text($$"""{"id":"{{new string('x', 257)}}","text":"One died."}""");
        Assert.Matches("^[0-9a-f]{16}$", Assert.Single(arrivals.Reports()).Id);
        Assert.Single(arrivals.Lines());
    }
}
