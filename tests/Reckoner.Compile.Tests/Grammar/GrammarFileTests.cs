using Reckoner.Compile.Grammar;

namespace Reckoner.Compile.Tests.Grammar;

public class GrammarFileTests
{
    [Theory]
    [InlineData("number", "number")] // one node of a kind
    [InlineData(".", ".")] // one node of any kind
    [InlineData("<person>", "word<person>")] // one word with a feature
    [InlineData("<person -child>", "word<person -child>")]
    [InlineData("people<counted>", "people<counted>")] // features that touch the kind belong to it
    [InlineData("people <counted>", "(people word<counted>)")] // features that do not are a word of their own
    [InlineData(".<cap>", ".<cap>")]
    [InlineData("<measure=killed sort=*>", "word<measure=killed sort=*>")]
    [InlineData("\"Shot\"", "\"shot\"")] // words are compared in lower case
    [InlineData("\"at least\"", "(\"at least\" | (\"at\" \"least\"))")] // one phrase of the lexicon, or its words
    [InlineData("\"\\\"\"", "\"\"\"")] // the quotation mark itself
    [InlineData("\"#\"", "\"#\"")] // no comment inside quotation marks
    [InlineData("number people", "(number people)")]
    [InlineData("number | people verb", "(number | (people verb))")] // a choice reaches as far as it can
    [InlineData("(number | people) verb", "((number | people) verb)")]
    [InlineData("people?", "people{0,1}")]
    [InlineData("people*", "people{0,}")]
    [InlineData("people+", "people{1,}")]
    [InlineData("people{2}", "people{2,2}")]
    [InlineData("people{2,5}", "people{2,5}")]
    [InlineData("people{2,}", "people{2,}")]
    [InlineData("people{0,5}?", "people{0,5}lazy")] // as few as possible
    [InlineData("number:n people", "(number:n people)")]
    [InlineData("(number people)?:n", "(number people){0,1}:n")]
    [InlineData("\"aged\" [ number ]", "(\"aged\" [number])")] // the rest is context
    [InlineData("BEGIN people END", "(BEGIN people END)")]
    public void A_pattern_is_read_as(string written, string understood) => Assert.Equal(understood, WrittenPattern.Of(Rule($"{written} => made").Pattern));

    [Fact]
    public void A_rule_names_what_it_makes_its_head_its_parts_and_its_features()
    {
        var rule = Rule("number:n <person>:h => people head=h q=n side='after' +counted -singular +kind=odd");
        Assert.Equal("made", rule.Name);
        Assert.Equal("people", rule.Kind);
        Assert.Equal("h", rule.Head);
        Assert.Equal([("q", "n", null), ("side", null, "after")], rule.Slots);
        Assert.Equal(["counted", "kind=odd"], rule.Add);
        Assert.Equal(["singular"], rule.Remove);
        Assert.Equal("10-test.rules:3", rule.Source);
    }

    [Fact]
    public void A_macro_stands_for_its_pattern() =>
        Assert.Equal("((number | word<vague>):n people)", WrittenPattern.Of(Rule("$N:n people => made", "let N = (number | <vague>)").Pattern));

    [Fact]
    public void A_macro_of_one_node_takes_more_features() =>
        Assert.Equal("number<digits -decimal>", WrittenPattern.Of(Rule("$N<-decimal> => made", "let N = number<digits>").Pattern));

    [Fact]
    public void A_macro_of_several_nodes_takes_none() =>
        Assert.Equal("10-test.rules:3: only a macro that is one node can take features, $N is more.", Error("let N = (number people)\nrule r $N<cap> => made"));

    [Fact]
    public void Macros_of_earlier_files_hold_in_later_ones()
    {
        using var folder = new KnowledgeFolder();
        folder.Grammar("phase one\nlet N = number\nrule a $N => quantity", "10-one.rules");
        folder.Grammar("phase two collects\nrule b $N people => claim", "20-two.rules");
        var phases = GrammarFile.ReadAll(folder.GrammarDirectory);
        Assert.Equal(["one", "two"], phases.Select(phase => phase.Name));
        Assert.Equal([false, true], phases.Select(phase => phase.Collects));
        Assert.Equal("(number people)", WrittenPattern.Of(phases[1].Rules[0].Pattern));
    }

    [Fact]
    public void Rules_keep_their_order_and_comments_say_nothing()
    {
        using var folder = new KnowledgeFolder();
        folder.Grammar("# head\nphase test\n# rule hidden people => made\nrule first people => made # rule other verb => made\nrule second\n  verb\n  => made");
        Assert.Equal(["first", "second"], GrammarFile.ReadAll(folder.GrammarDirectory).Single().Rules.Select(rule => rule.Name));
    }

    [Theory]
    [InlineData("rule r $N => made", "10-test.rules:2: no macro $N has been defined before.")]
    [InlineData("rule r \"open => made", "10-test.rules:2: a quotation mark is not closed.")]
    [InlineData("rule r people => made side='open", "10-test.rules:2: a constant is not closed.")]
    [InlineData("rule r (people => made", "10-test.rules:2: ')' is expected before '=>'.")]
    [InlineData("rule r people ; verb => made", "10-test.rules:2: ';' is out of place.")]
    [InlineData("rule r people", "10-test.rules:2: the file ends too early.")]
    [InlineData("people => made", "10-test.rules:2: 'rule' is expected before 'people'.")]
    public void A_slip_is_told_with_file_and_line(string body, string message) => Assert.Equal(message, Error(body));

    private static RuleText Rule(string written, string macros = "")
    {
        using var folder = new KnowledgeFolder();
        folder.Grammar($"phase test\n{macros}\nrule made {written}");
        return GrammarFile.ReadAll(folder.GrammarDirectory).Single().Rules.Single();
    }

    private static string Error(string body)
    {
        using var folder = new KnowledgeFolder();
        folder.Grammar($"phase test\n{body}");
        return Assert.Throws<FormatException>(() => GrammarFile.ReadAll(folder.GrammarDirectory)).Message;
    }
}
