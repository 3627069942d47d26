using Reckoner.Language;

namespace Reckoner.Tests.Language;

public class GazetteerTests
{
    private static readonly Gazetteer Shared = Gazetteer.Shared;

    [Theory]
    [InlineData("Bogotá", "BOGOTA")]
    [InlineData("Bogotá", "bogotá")]
    [InlineData("Port-au-Prince", "Port au Prince")]
    [InlineData("Saint Louis", "St. Louis")]
    [InlineData("Saint Louis", "ST LOUIS")]
    [InlineData("Xi’an", "Xian")]
    [InlineData("N'Djamena", "NDJAMENA")]
    [InlineData("Łódź", "Lodz")]
    [InlineData("Tromsø", "TROMSO")]
    [InlineData("Gießen", "Giessen")]
    [InlineData("Ağrı", "Agri")]
    [InlineData("Cần Thơ", "Can Tho")]
    [InlineData("Washington, D.C.", "WASHINGTON, DC")]
    public void Spellings_of_one_name_are_one_name(string one, string other)
    {
        Assert.False(Shared.Named(one).IsEmpty);
        Assert.Equal(Shared.Named(one).Start, Shared.Named(other).Start);
    }

    [Theory]
    [InlineData("Bogotá", "Bogot")]
    [InlineData("Paris", "Parish")]
    [InlineData("Lima", "Lime")]
    public void Different_names_stay_different(string one, string other) => Assert.NotEqual(Shared.Named(one).Start, Shared.Named(other).Start);

    [Theory]
    [InlineData("San Miguel de Allende is far.", "San Miguel de Allende")]
    [InlineData("San Miguel is near.", "San Miguel")]
    [InlineData("New York City police", "New York City")]
    [InlineData("Moscow's mayor", "Moscow")]
    [InlineData("St. Louis, Missouri", "St. Louis")]
    [InlineData("Beslan.", "Beslan")]
    [InlineData("U.S. troops", "U.S")]
    public void The_longest_name_that_begins_at_a_word_is_found(string text, string name)
    {
        Assert.False(Shared.Longest(text, 0, out int end).IsEmpty);
        Assert.Equal(name, text[..end]);
    }

    [Theory]
    [InlineData("Qwertzland is nowhere.")]
    [InlineData("Parisians")]
    [InlineData(" Paris")]
    [InlineData("")]
    public void Where_no_name_begins_none_is_found(string text) => Assert.True(text.Length == 0 || Shared.Longest(text, 0, out int _).IsEmpty);

    [Theory]
    [InlineData("Afghan", "AF")]
    [InlineData("Afghans", "AF")]
    [InlineData("AFGHANS", "AF")]
    [InlineData("South Korean", "KR")]
    [InlineData("Frenchmen", "FR")]
    [InlineData("Britons", "GB")]
    [InlineData("Chechen", "RU")]
    [InlineData("Filipinos", "PH")]
    [InlineData("table", null)]
    [InlineData("FBI", null)]
    public void A_people_has_a_country(string people, string? country) => Assert.Equal(country, Shared.CountryOfDemonym(people));

    [Fact]
    public void A_place_has_country_province_position_population_and_id()
    {
        var place = First("Beslan");
        Assert.Equal(new Place("Beslan", "RU", 43.192, 44.543) { Kind = PlaceKind.Town, Province = "North Ossetia–Alania", GeoNames = 576697 }, Shared.PlaceOf(place));
        Assert.InRange(Shared.Entry(place).Population, 30_000, 40_000);
    }

    [Fact]
    public void The_candidates_of_a_name_begin_with_the_most_populous()
    {
        long before = long.MaxValue;
        var count = 0;
        foreach (var (entry, _) in Shared.Named("San Miguel"))
        {
            Assert.True(Shared.Entry(entry).Population <= before);
            before = Shared.Entry(entry).Population;
            count++;
        }

        Assert.InRange(count, 20, 150);
    }

    [Fact]
    public void Looking_up_costs_no_memory()
    {
        const string text = "in San Miguel de Allende";
        using var words = NameWords.Of(text);
        Shared.Longest(text, words.Span, 1, out _);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Shared.Longest(text, words.Span, 1, out var length);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.Equal(4, length);
    }

    [Fact]
    public void Damaged_bytes_are_refused()
    {
        Assert.Throws<InvalidDataException>(() => Gazetteer.Of(new byte[10]));
        Assert.Throws<InvalidDataException>(() => Gazetteer.Of(new byte[1000]));
    }

    private static int First(string name)
    {
        foreach (var (entry, _) in Shared.Named(name))
        {
            return entry;
        }

        return 0;
    }
}
