using Reckoner.Language;

namespace Reckoner.Reading;

/// <summary>The numbers behind the names that reading asks for: features, keys, kinds and slots, looked up once.</summary>
internal sealed class Vocabulary(Lexicon lexicon, Grammar grammar)
{
    public readonly Lexicon Lexicon = lexicon;
    public readonly Grammar Grammar = grammar;

    // attributes of lexicon entries
    public readonly int MeasureKey = lexicon.Key("measure");
    public readonly int GroupKey = lexicon.Key("group");
    public readonly int SideKey = lexicon.Key("side");
    public readonly int AttributeKey = lexicon.Key("attribute");
    public readonly int HedgeKey = lexicon.Key("hedge");
    public readonly int LowKey = lexicon.Key("low");
    public readonly int HighKey = lexicon.Key("high");
    public readonly int LexemeKey = lexicon.Key("lexeme");
    public readonly int PermilleKey = lexicon.Key("permille");
    public readonly int LowPermilleKey = lexicon.Key("low-permille");
    public readonly int HighPermilleKey = lexicon.Key("high-permille");
    public readonly int ValueKey = lexicon.Key("value");
    public readonly int SizeKey = lexicon.Key("size");
    public readonly int StanceKey = lexicon.Key("stance");
    public readonly int EventKey = lexicon.Key("event");

    // kinds of nodes
    public readonly int Number = grammar.Kind("number");
    public readonly int Quantity = grammar.Kind("quantity");
    public readonly int People = grammar.Kind("people");
    public readonly int List = grammar.Kind("list");
    public readonly int Toll = grammar.Kind("toll");
    public readonly int Verb = grammar.Kind("verb");
    public readonly int Age = grammar.Kind("age");
    public readonly int Name = grammar.Kind("name");
    public readonly int Percent = grammar.Kind("percent");
    public readonly int Date = grammar.Kind("date");
    public readonly int Clock = grammar.Kind("clock");
    public readonly int Time = grammar.Kind("time");
    public readonly int Place = grammar.Kind("place");
    public readonly int Claim = grammar.Kind("claim");

    // slots
    public readonly int WholeSlot = grammar.Name("whole");
    public readonly int About = grammar.Name("about");
    public readonly int Cue = grammar.Name("cue");
    public readonly int E = grammar.Name("e");
    public readonly int D = grammar.Name("d");
    public readonly int Of = grammar.Name("of");
    public readonly int By = grammar.Name("by");
    public readonly int As = grammar.Name("as");
    public readonly int MeasureSlot = grammar.Name("measure");
    public readonly int Q = grammar.Name("q");
    public readonly int N = grammar.Name("n");
    public readonly int M = grammar.Name("m");
    public readonly int H = grammar.Name("h");
    public readonly int F = grammar.Name("f");
    public readonly int V = grammar.Name("v");
    public readonly int AgeSlot = grammar.Name("age");
    public readonly int ValueSlot = grammar.Name("value");
    public readonly int Unit = grammar.Name("unit");

    // features
    public readonly FeatureSet Singular = lexicon.Feature("singular");
    public readonly FeatureSet Plural = lexicon.Feature("plural");
    public readonly FeatureSet Person = lexicon.Feature("person");
    public readonly FeatureSet Kin = lexicon.Feature("kin");
    public readonly FeatureSet Child = lexicon.Feature("child");
    public readonly FeatureSet Woman = lexicon.Feature("woman");
    public readonly FeatureSet Man = lexicon.Feature("man");
    public readonly FeatureSet Generic = lexicon.Feature("generic");
    public readonly FeatureSet Collective = lexicon.Feature("collective");
    public readonly FeatureSet Indefinite = lexicon.Feature("indefinite");
    public readonly FeatureSet Definite = lexicon.Feature("definite");
    public readonly FeatureSet Named = lexicon.Feature("named");
    public readonly FeatureSet Bare = lexicon.Feature("bare");
    public readonly FeatureSet BareOne = lexicon.Feature("bareone");
    public readonly FeatureSet None = lexicon.Feature("none");
    public readonly FeatureSet PronounMention = lexicon.Feature("pronoun");
    public readonly FeatureSet Counted = lexicon.Feature("counted");
    public readonly FeatureSet Part = lexicon.Feature("part");
    public readonly FeatureSet Loose = lexicon.Feature("loose");
    public readonly FeatureSet NounClaim = lexicon.Feature("noun");
    public readonly FeatureSet Additional = lexicon.Feature("additional");
    public readonly FeatureSet Fraction = lexicon.Feature("fraction");
    public readonly FeatureSet Vague = lexicon.Feature("vague");
    public readonly FeatureSet Negative = lexicon.Feature("neg");
    public readonly FeatureSet Hypothetical = lexicon.Feature("hypothetical");
    public readonly FeatureSet Infinitive = lexicon.Feature("infinitive");
    public readonly FeatureSet Perfect = lexicon.Feature("perfect");
    public readonly FeatureSet Acted = lexicon.Feature("acted");
    public readonly FeatureSet Corpse = lexicon.Feature("corpse");
    public readonly FeatureSet TriggerMeasure = lexicon.Feature("measure=*");
    public readonly FeatureSet Evidential = lexicon.Feature("evidential");
    public readonly FeatureSet Noun = lexicon.Feature("noun");
    public readonly FeatureSet VerbFeature = lexicon.Feature("verb");
    public readonly FeatureSet Title = lexicon.Feature("title");
    public readonly FeatureSet PersonalPronoun = lexicon.Feature("personal");
    public readonly FeatureSet Small = lexicon.Feature("det") | lexicon.Feature("prep") | lexicon.Feature("conj") | lexicon.Feature("pron");
    public readonly FeatureSet Say = lexicon.Feature("say");
    public readonly FeatureSet Event = lexicon.Feature("event=*");
    public readonly FeatureSet Demand = lexicon.Feature("demand");
    public readonly FeatureSet Deny = lexicon.Feature("deny");
    public readonly FeatureSet Unknown = lexicon.Feature("unknown");
    public readonly FeatureSet Forecast = lexicon.Feature("forecast");
    public readonly FeatureSet Background = lexicon.Feature("background");
    public readonly FeatureSet TimeWord = lexicon.Feature("timeword");
    public readonly FeatureSet Gerund = lexicon.Feature("gerund");
    public readonly FeatureSet Passive = lexicon.Feature("passive");
    public readonly FeatureSet Elliptic = lexicon.Feature("elliptic");
    public readonly FeatureSet Weak = lexicon.Feature("weak");
    public readonly FeatureSet Adds = lexicon.Feature("adds");
    public readonly int Both = lexicon.Find("both");
    public readonly FeatureSet Participle = lexicon.Feature("participle");
    public readonly FeatureSet Possible = lexicon.Feature("possible");
    public readonly int TypeSlot = grammar.Name("type");
    public readonly int Qualified = grammar.Kind("qualified");
    public readonly FeatureSet Locative = lexicon.Feature("locative");
    public readonly FeatureSet Origin = lexicon.Feature("origin");
    public readonly int Site = grammar.Kind("site");
    public readonly int NameSlot = grammar.Name("name");
    public readonly FeatureSet Multiple = lexicon.Feature("multiple");
    public readonly int Times = grammar.Name("t");
    public readonly int Veto = grammar.Kind("veto");
    public readonly int Aside = grammar.Kind("aside");
    public readonly FeatureSet Tally = lexicon.Feature("tally");
    public readonly int After = grammar.Name("after");
    public readonly int Without = grammar.Name("without");
    public readonly FeatureSet OtherEvent = lexicon.Feature("other");
    public readonly FeatureSet Excluded = lexicon.Feature("excluded");
    public readonly FeatureSet Limit = lexicon.Feature("limit");
    public readonly FeatureSet Conj = lexicon.Feature("conj");
    public readonly FeatureSet Suffix = lexicon.Feature("suffix");
    public readonly FeatureSet HeFeature = lexicon.Feature("he");
    public readonly FeatureSet SheFeature = lexicon.Feature("she");
}
