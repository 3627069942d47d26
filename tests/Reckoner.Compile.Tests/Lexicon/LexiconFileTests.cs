using Reckoner.Compile.Lexicon;

namespace Reckoner.Compile.Tests.Lexicon;

public class LexiconFileTests
{
    [Theory]
    [InlineData("soldier\tnoun\tperson", "soldier noun singular; soldiers noun plural")]
    [InlineData("hostage taker\tnoun\tperson", "hostage taker noun singular; hostage takers noun plural")] // a noun inflects at its last word
    [InlineData("man\tnoun\tplural=men", "man noun singular; men noun plural")]
    [InlineData("police\tnoun\tsingular=-", "police noun plural")]
    [InlineData("rubble\tnoun\tplural=-", "rubble noun singular")]
    [InlineData("kill\tverb", "kill verb base; kills verb third; killed verb past; killed verb participle; killing verb gerund")]
    [InlineData("shoot dead\tverb\tpast=shot", // a verb inflects at its first
        "shoot dead verb base; shoots dead verb third; shot dead verb past; shot dead verb participle; shooting dead verb gerund")]
    [InlineData("take\tverb\tpast=took participle=taken", "take verb base; takes verb third; took verb past; taken verb participle; taking verb gerund")]
    [InlineData("must\tverb\tpast=-", "must verb")]
    [InlineData("at least\tphrase\thedge=at-least", "at least phrase")]
    [InlineData("Dead\tadj\tstate", "dead adj")] // upper case does not matter
    public void The_forms_of_a_line(string line, string forms) =>
        Assert.Equal(forms, string.Join("; ", LexiconFile.Forms(Line(line)).Select(form => $"{form.Form} {string.Join(' ', form.Features)}")));

    [Fact]
    public void Features_and_attributes_are_told_apart()
    {
        var line = Line("gunman\tnoun\tperson group=attackers side=attacker # a comment");
        Assert.Equal(["person"], line.Features);
        Assert.Equal([("group", "attackers"), ("side", "attacker")], line.Attributes.Select(pair => (pair.Key, pair.Value)));
    }

    [Fact]
    public void Comments_and_empty_lines_are_passed_over()
    {
        using var folder = new KnowledgeFolder();
        folder.Lexicon("# Source: this test. Licence: none.\n\nsoldier\tnoun\n   # indented\n");
        Assert.Equal("words.tsv:3", Assert.Single(LexiconFile.ReadAll(folder.LexiconDirectory)).Source);
    }

    [Theory]
    [InlineData("soldier noun person", "three columns separated by tabs are expected: entry, part of speech, features.")]
    [InlineData("soldier\tnoun\tperson\tmore", "three columns separated by tabs are expected: entry, part of speech, features.")]
    [InlineData("soldier\tnuon", "'nuon' is no part of speech.")]
    public void A_slip_is_told_with_file_and_line(string line, string message) =>
        Assert.Equal("words.tsv:2: " + message, Assert.Throws<FormatException>(() => Line("# a comment\n" + line)).Message);

    private static LexiconLine Line(string text)
    {
        using var folder = new KnowledgeFolder();
        folder.Lexicon(text);
        return LexiconFile.ReadAll(folder.LexiconDirectory).Single();
    }
}
