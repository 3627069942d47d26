using System.Text.Json;
using Reckoner.Eval.Muc;

namespace Reckoner.Eval.Tests.Muc;

public class MucAgreementTests
{
    private static readonly DateOnly Third = new(1990, 1, 3);

    [Fact]
    public void A_day_agrees_with_itself_and_with_at_most_two_days_around_it()
    {
        var date = Date("""{"form":"on","on":"1990-01-03"}""");
        Assert.True(date.Agrees(When.On(Third)));
        Assert.True(date.Agrees(new When(Third.AddDays(-1), Third.AddDays(1))));
        Assert.False(date.Agrees(new When(Third.AddDays(-2), Third.AddDays(1))));
        Assert.False(date.Agrees(When.On(Third.AddDays(1))));
        Assert.False(date.Agrees(null));
    }

    [Fact]
    public void On_or_before_a_day_agrees_with_what_ends_by_then()
    {
        var date = Date("""{"form":"on or before","to":"1990-01-03"}""");
        Assert.True(date.Agrees(When.On(Third.AddDays(-30))));
        Assert.False(date.Agrees(When.On(Third.AddDays(1))));
        Assert.False(date.Agrees(null));
    }

    [Fact]
    public void A_place_agrees_to_the_province()
    {
        var key = MucPlace.Of(["EL SALVADOR", "SAN MIGUEL", "SAN LUIS DE LA REINA"], Mapping.Countries);
        Assert.True(key.Agrees(new Place("San Luis de la Reina", "SV", null, null) { Kind = PlaceKind.Town }));
        Assert.True(key.Agrees(new Place("Chinameca", "SV", null, null) { Province = "San Miguel", Kind = PlaceKind.Town }));
        Assert.True(key.Agrees(new Place("San Miguel Department", "SV", null, null) { Kind = PlaceKind.Province }));
        Assert.False(key.Agrees(new Place("El Salvador", "SV", null, null) { Kind = PlaceKind.Country }));
        Assert.False(key.Agrees(new Place("San Miguel", "PE", null, null) { Kind = PlaceKind.Town }));
        Assert.False(key.Agrees(null));
    }

    [Fact]
    public void A_key_that_names_a_country_alone_is_met_by_the_country()
    {
        var key = MucPlace.Of(["COLOMBIA"], Mapping.Countries);
        Assert.True(key.Agrees(new Place("Medellín", "CO", null, null) { Province = "Antioquia", Kind = PlaceKind.Town }));
        Assert.False(key.Agrees(new Place("Lima", "PE", null, null) { Kind = PlaceKind.Town }));
    }

    [Fact]
    public void Accents_case_and_words_for_kinds_do_not_matter()
    {
        Assert.Equal(MucPlace.Fold("DEPARTMENT OF CUSCATLAN"), MucPlace.Fold("Cuscatlán"));
        Assert.Equal("IBAGUE", MucPlace.Fold("Ibagué"));
    }

    [Theory]
    [InlineData("ATTACK", "ambush", true)]
    [InlineData("BOMBING", "bombing", true)]
    [InlineData("BOMBING", "kidnapping", false)]
    [InlineData("KIDNAPPING", "hostage-taking", true)]
    public void A_type_of_the_keys_answers_to_types_of_ours(string theirs, string ours, bool agrees) => Assert.Equal(agrees, Mapping.Types[theirs].Contains(ours));

    private static MucDate Date(string json) => MucDate.Read(JsonDocument.Parse(json).RootElement)!.Value;
}
