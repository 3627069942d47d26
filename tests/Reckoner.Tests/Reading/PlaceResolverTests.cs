using System.Collections.Immutable;
using CsCheck;
using Reckoner.Language;
using Reckoner.Reading;

namespace Reckoner.Tests.Reading;

public class PlaceResolverTests
{
    public static TheoryData<string, string> Sentences => PlaceSentences.All;

    [Theory, MemberData(nameof(Sentences))]
    public void A_sentence_names_its_places(string sentence, string places) => Assert.Equal(places, Named(sentence));

    [Fact]
    public void The_main_place_is_the_most_exact_place_that_the_report_speaks_of()
    {
        const string report = """
            TRIPOLI, Lebanon (NNW) - Three people were killed when a house fell down in Batroun on Sunday, officials said.

            Rescuers from Tripoli and Beirut reached Batroun within the hour. Lebanon has seen several such accidents.
            """;
        Assert.Equal("Batroûn", Principal(report)?.Name);
    }

    [Fact]
    public void A_report_that_names_no_place_has_no_main_place() => Assert.Null(Principal("Three people were hurt, police said."));

    [Fact]
    public void A_report_that_names_only_a_country_is_about_the_country() => Assert.Equal(PlaceKind.Country, Principal("Nine people died in Nepal.")?.Kind);

    [Fact]
    public void A_name_that_is_a_person_elsewhere_in_the_report_is_no_place()
    {
        Assert.Equal("", Named("Mr. Burgos left the house at nine. A neighbour said Burgos waved."));
    }

    [Fact]
    public void Every_mention_lies_in_the_text_in_order_and_none_overlap_whatever_the_text()
    {
        var words = Gen.OneOf<string>("in", "IN", "near", "Springfield", ",", ", Ohio", "SAN", "Miguel", "St.", "the", "The", " - ", "--", "\n\n", "(AP)", "U.S.", "22", "é", "\u0301", "’s", "'",
            "Mr.", "of", "Kaya", "Department", "said", "New", "York", "\ud83d", "\udd25", "\0", "-", "Xi’an", "İstanbul", "ßen", "Ǆ");
        Gen.OneOf(Gen.String, words.Array[0, 40].Select(x => string.Join(' ', x)), words.Array[0, 40].Select(string.Concat)).Sample(text =>
        {
            var end = 0;
            foreach (var place in Read(text))
            {
                Assert.InRange(place.Start, end, text.Length);
                Assert.InRange(place.End, place.Start + 1, text.Length);
                end = place.End;
            }

            _ = PlaceResolver.MainPlace(Gazetteer.Shared, Read(text));
        });
    }

    [Fact]
    public void A_long_report_of_nothing_but_places_is_read_in_time()
    {
        var places = Read(string.Concat(Enumerable.Repeat("In San Jose, Santa Cruz and Victoria, and at Springfield. ", 5_000)));
        Assert.Equal(20_000, places.Length);
        Assert.NotNull(PlaceResolver.MainPlace(Gazetteer.Shared, places));
    }

    private static ImmutableArray<ResolvedPlace> Read(string text)
    {
        var mentions = new List<NameMention>();
        NameMentionFinder.Find(Gazetteer.Shared, text, mentions);
        return PlaceResolver.Resolve(Gazetteer.Shared, mentions);
    }

    private static Place? Principal(string text) => PlaceResolver.MainPlace(Gazetteer.Shared, Read(text));

    private static string Named(string text) => string.Join("; ", Read(text).Where(x => x.Place is not null).Select(x => Written(x.Place!)));

    private static string Written(Place place) => place.Kind switch
    {
        PlaceKind.Country => place.Country!,
        PlaceKind.Province => $"{place.Name}, {place.Country}",
        _ => $"{place.Name}, {place.Province}, {place.Country}",
    };
}
