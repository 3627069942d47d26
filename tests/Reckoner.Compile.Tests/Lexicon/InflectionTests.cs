using Reckoner.Compile.Lexicon;

namespace Reckoner.Compile.Tests.Lexicon;

public class InflectionTests
{
    [Theory]
    [InlineData("soldier", "soldiers")]
    [InlineData("hostage", "hostages")]
    [InlineData("boss", "bosses")]
    [InlineData("coach", "coaches")]
    [InlineData("casualty", "casualties")]
    [InlineData("boy", "boys")]
    [InlineData("policeman", "policemen")]
    [InlineData("woman", "women")]
    [InlineData("human", "humans")]
    [InlineData("german", "germans")]
    public void A_plural(string noun, string plural) => Assert.Equal(plural, Inflection.Plural(noun));

    [Theory]
    [InlineData("kill", "kills", "killed", "killing")]
    [InlineData("injure", "injures", "injured", "injuring")]
    [InlineData("die", "dies", "died", "dying")]
    [InlineData("free", "frees", "freed", "freeing")]
    [InlineData("stab", "stabs", "stabbed", "stabbing")]
    [InlineData("wound", "wounds", "wounded", "wounding")]
    [InlineData("bury", "buries", "buried", "burying")]
    [InlineData("destroy", "destroys", "destroyed", "destroying")]
    [InlineData("crush", "crushes", "crushed", "crushing")]
    [InlineData("tow", "tows", "towed", "towing")]
    [InlineData("box", "boxes", "boxed", "boxing")]
    [InlineData("rescue", "rescues", "rescued", "rescuing")]
    public void A_verb(string verb, string third, string past, string gerund) =>
        Assert.Equal((third, past, gerund), (Inflection.Third(verb), Inflection.Past(verb), Inflection.Gerund(verb)));
}
