namespace Reckoner.Intake.Tests;

public class FoldersTests
{
    [Fact]
    public async Task Files_come_in_ordinal_order_and_hidden_ones_not_at_all()
    {
        using var folder = new Folder();
        foreach (var name in (string[])["b.txt", "a.txt", "Z.txt", "c/2.txt", "c/10.txt", ".hidden.txt", ".git/x.txt", "ä.txt"]) folder.Put(name, $"One died in {name}.");
        var arrivals = await Given.Paths(folder.Path);
        Assert.Equal(["Z", "a", "b", "10", "2", "ä"], arrivals.Reports().Select(r => r.Id));
        Assert.Empty(arrivals.Lines());
    }

    [Fact]
    public async Task A_link_back_to_its_own_folder_does_not_go_in_circles()
    {
        using var folder = new Folder();
        folder.Put("in/a.txt", "One died.");
        Directory.CreateSymbolicLink(Path.Combine(folder.Path, "in", "loop"), folder.Path);
        File.CreateSymbolicLink(Path.Combine(folder.Path, "in", "nowhere.txt"), Path.Combine(folder.Path, "gone"));
        var arrivals = await Given.Paths(folder.Path);
        Assert.Single(arrivals.Reports());
        Assert.Equal(
            [$"{folder.Path}/in/loop: a link to a folder, not followed", $"{folder.Path}/in/nowhere.txt: no such file or folder; check the path"],
            arrivals.Lines().Select(l => l.Replace('\\', '/')));
    }

    [Fact]
    public async Task What_is_no_file_is_not_waited_for()
    {
        if (!File.Exists("/dev/zero")) return;
        using var folder = new Folder();
        File.CreateSymbolicLink(Path.Combine(folder.Path, "endless"), "/dev/zero");
        folder.Put("report.txt", "One died.");
        var arrivals = await Given.Paths(folder.Path);
        Assert.Single(arrivals.Reports());
        Assert.Equal($"{folder.Path}/endless: empty; nothing to read; leave it out", Assert.Single(arrivals.Lines()));
    }

    [Fact]
    public async Task Of_ten_thousand_files_one_broken_costs_one_line()
    {
        using var folder = new Folder();
        for (var i = 0; i < 10_000; i++) folder.Put($"{i / 1000}/{i:0000}.txt", $"A train left the rails near marker {i}.");
        var broken = folder.Put("4/4711.txt", [0x50, 0x4B, 3, 4, 0, 0, 0, 0]);
        var arrivals = await Given.Paths(folder.Path);
        Assert.Equal(9_999, arrivals.Reports().Length);
        Assert.Equal($"{broken}: a ZIP archive; unpack it and give the files in it", Assert.Single(arrivals.Lines()));
        Assert.Equal(4711, arrivals.FindIndex(a => a is SetAside));
    }

    [Fact]
    public async Task What_is_not_there_or_empty_is_one_line()
    {
        using var folder = new Folder();
        var nothing = folder.Put("nothing.txt", "");
        var gone = Path.Combine(folder.Path, "gone.txt");
        var bare = Directory.CreateDirectory(Path.Combine(folder.Path, "bare")).FullName;
        Assert.Equal(
            [$"{gone}: no such file or folder; check the path", $"{nothing}: empty; nothing to read; leave it out", $"{bare}: a folder without files; put reports into it, or give another", "standard input: there is none; give a path"],
            (await Given.Paths(gone, nothing, bare, "-")).Lines());
        Assert.All(await Given.Paths("", "a\0b"), a => Assert.IsType<SetAside>(a));
    }

    [Fact]
    public async Task Paths_and_standard_input_are_read_in_the_order_given()
    {
        using var folder = new Folder();
        var a = folder.Put("a.txt", "One died.");
        var b = folder.Put("b.txt", "Two died.");
        using var input = new MemoryStream("{\"id\":\"in\",\"text\":\"Three died.\"}"u8.ToArray());
        Assert.Equal(["b", "in", "a"], (await Given.All(Arrivals.From([b, "-", a], input))).Reports().Select(r => r.Id));
    }

    [Fact]
    public async Task Control_characters_of_a_file_name_are_not_shown()
    {
        using var folder = new Folder();
        if (OperatingSystem.IsWindows()) return; // such names cannot exist there
        var line = Assert.Single((await Given.Paths(folder.Put("a\u001b[31m\n.txt", ""))).Lines());
        Assert.EndsWith("a?[31m?.txt: empty; nothing to read; leave it out", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_size_of_all_files_is_what_progress_ends_at()
    {
        using var folder = new Folder();
        folder.Put("a.txt", "One died.");
        folder.Put("c/b.jsonl", "{\"text\":\"Two died.\"}\n{\"text\":\"Three died.\"}\n");
        folder.Put("page.html", "<p>Four died.</p>");
        var seen = new Seen();
        await Given.All(Arrivals.From([folder.Path], options: new IntakeOptions { Progress = seen }));
        Assert.Equal(Arrivals.Size([folder.Path]), seen.Last);
        Assert.Null(Arrivals.Size(["-"]));
    }

    private sealed class Seen : IProgress<long>
    {
        public long Last { get; private set; }

        public void Report(long value) => Last = value;
    }
}
