using Reckoner.Compile.Grammar;
using Reckoner.Compile.Lexicon;

namespace Reckoner.Compile.Tests.Grammar;

public class FeatureCheckTests
{
    private const string Words = "soldier\tnoun\tperson group=soldiers\nshoot\tverb\tpast=shot measure=casualties";

    [Theory]
    [InlineData("<person>")] // a feature of the lexicon
    [InlineData("<-person>")]
    [InlineData("<plural>")] // of a form
    [InlineData("<noun>")] // of the part of speech
    [InlineData("<cap>")] // of the writing
    [InlineData("<measure=*>")] // of an attribute
    [InlineData("<group=soldiers>")]
    [InlineData("people<counted>")] // given by a rule
    public void A_feature_that_something_gives_is_fine(string pattern) => Assert.Empty(Missing(pattern));

    [Theory]
    [InlineData("<persn>", "needs the feature 'persn'")]
    [InlineData("<person -persn>", "forbids the feature 'persn'")]
    [InlineData("(verb | people{0,3}? [<meausre=*>]:x)", "needs the feature 'meausre=*'")]
    [InlineData("<group=sodliers>", "needs the feature 'group=sodliers'")]
    public void A_feature_that_nothing_gives_is_told_with_file_line_and_rule(string pattern, string complaint)
    {
        var message = Assert.Single(Missing(pattern));
        Assert.StartsWith("10-test.rules:3: rule asking " + complaint, message, StringComparison.Ordinal);
    }

    [Fact]
    public void Taking_away_what_nothing_gives_is_a_slip_too() =>
        Assert.Contains("removes the feature 'singulr'", Assert.Single(Missing("number:n", "head=n -singulr")), StringComparison.Ordinal);

    private static string[] Missing(string pattern, string tail = "")
    {
        using var folder = new KnowledgeFolder();
        folder.Lexicon(Words);
        folder.Grammar($"phase test\nrule giving number => people +counted\nrule asking {pattern} => made {tail}");
        var lexicon = new LexiconCompiler();
        lexicon.Add(LexiconFile.ReadAll(folder.LexiconDirectory));
        return [.. FeatureCheck.Missing(GrammarFile.ReadAll(folder.GrammarDirectory), lexicon)];
    }
}
