using Reckoner.Explaining;

namespace Reckoner.Tests.Explaining;

/// <summary>How a person names a figure of the sample of the siege, and which figures that means.</summary>
public class AddressTests
{
    private static readonly Picture Siege = Reckon.Picture(SampleTests.Reports("siege.jsonl"), new PictureOptions());

    [Theory]
    // what is typed | the figures that it means: incident by its first word, measure, group
    [InlineData("killed", "siege killed, hijacking killed, fire killed")]
    [InlineData("siege/killed", "siege killed")]
    [InlineData("Siege in Orlany/Killed", "siege killed")]
    [InlineData("orlany/dead", "siege killed")]
    [InlineData("killed of children", "siege killed children")]
    [InlineData("killed/children", "siege killed children")]
    [InlineData("siege/killed of children", "siege killed children")]
    [InlineData("siege/killed/hostages", "siege killed hostages")]
    [InlineData("bodies found", "siege bodies-found")]
    [InlineData("Bodies-Found", "siege bodies-found")]
    [InlineData("wounded", "siege injured")]
    [InlineData("killed of dogs", "")]
    [InlineData("kiled", "")]
    [InlineData("flood/killed", "")]
    [InlineData("", "")]
    [InlineData("a/b/c/d", "")]
    public void A_figure_is_found_by_what_a_person_types(string typed, string meant) =>
        Assert.Equal(meant, string.Join(", ", FigureAddress.Find(Siege, typed).Select(one =>
            $"{one.Incident.Title.Split(' ', ',')[0]} {one.Figure.Measure.Word()}{(one.Figure.Group.IsAll ? "" : $" {one.Figure.Group}")}")));

    [Fact]
    public void Every_figure_is_found_by_its_full_address() =>
        Assert.All(FigureAddress.All(Siege), one => Assert.Same(one.Figure, Assert.Single(FigureAddress.Find(Siege, one.Address)).Figure));
}
