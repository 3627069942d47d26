namespace Reckoner.Compile.Grammar;

/// <summary>Reads one file of <c>knowledge/grammar</c>; the notation is described in <c>docs/knowledge.md</c>.</summary>
internal sealed class GrammarFile
{
    private readonly List<(string Text, int Line, bool Glued)> tokens = [];
    private readonly Dictionary<string, Pattern> macros;
    private readonly string file;
    private int at;

    private GrammarFile(string path, Dictionary<string, Pattern> shared)
    {
        file = Path.GetFileName(path);
        macros = shared;
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            Tokenize(line, number);
        }
    }

    /// <summary>All files in order of name. Macros of earlier files may be used in later ones.</summary>
    public static IReadOnlyList<PhaseText> ReadAll(string directory)
    {
        var shared = new Dictionary<string, Pattern>(StringComparer.Ordinal);
        return [.. Directory.GetFiles(directory, "*.rules").Order(StringComparer.Ordinal).Select(path => new GrammarFile(path, shared).Read()).Where(p => p.Rules.Count > 0)];
    }

    private void Tokenize(string line, int number)
    {
        for (var i = 0; i < line.Length;)
        {
            var c = line[i];
            if (char.IsWhiteSpace(c)) { i++; continue; }
            if (c == '#') return;
            var start = i;
            if (c == '"')
            {
                i = line.IndexOf('"', line.AsSpan(i + 1).StartsWith("\\\"") ? i + 3 : i + 1) + 1;
                if (i == 0) throw Error("a quotation mark is not closed", number);
            }
            else if (c == '\'')
            {
                i = line.IndexOf('\'', i + 1) + 1;
                if (i == 0) throw Error("a constant is not closed", number);
            }
            else if (c == '=' && i + 1 < line.Length && line[i + 1] == '>') i += 2;
            else if (char.IsLetter(c) || c == '$')
            {
                i++;
                while (i < line.Length && (char.IsLetterOrDigit(line[i]) || line[i] is '-' or '_')) i++;
            }
            else if (char.IsDigit(c)) while (i < line.Length && char.IsDigit(line[i])) i++;
            else i++;
            tokens.Add((line[start..i], number, start > 0 && !char.IsWhiteSpace(line[start - 1])));
        }
    }

    private PhaseText Read()
    {
        Take("phase");
        var name = Take();
        var collects = TryTake("collects");
        var rules = new List<RuleText>();
        while (at < tokens.Count)
        {
            if (TryTake("let"))
            {
                var macro = Take();
                Take("=");
                macros["$" + macro] = ReadChoice();
            }
            else
            {
                Take("rule");
                rules.Add(ReadRule());
            }
        }
        return new PhaseText(name, collects, rules);
    }

    private RuleText ReadRule()
    {
        var line = Line;
        var name = Take();
        var pattern = ReadChoice();
        Take("=>");
        var kind = Take();
        string? head = null;
        var add = new List<string>();
        var remove = new List<string>();
        var slots = new List<(string, string?, string?)>();
        while (at < tokens.Count && Peek is not ("rule" or "let"))
        {
            if (TryTake("+")) add.Add(ReadFeature());
            else if (TryTake("-")) remove.Add(ReadFeature());
            else
            {
                var slot = Take();
                Take("=");
                var value = Take();
                if (slot == "head") head = value;
                else if (value[0] == '\'') slots.Add((slot, null, value[1..^1]));
                else slots.Add((slot, value, null));
            }
        }
        return new RuleText(name, pattern, kind, head, add, remove, slots, $"{file}:{line}");
    }

    private Pattern ReadChoice()
    {
        var parts = new List<Pattern> { ReadSequence() };
        while (TryTake("|")) parts.Add(ReadSequence());
        return parts.Count == 1 ? parts[0] : new Pattern.Choice(parts);
    }

    private Pattern ReadSequence()
    {
        var parts = new List<Pattern>();
        while (at < tokens.Count && Peek is not ("|" or ")" or "]" or "=>" or "rule" or "let")) parts.Add(ReadQuantified());
        return parts.Count == 1 ? parts[0] : new Pattern.Sequence(parts);
    }

    private Pattern ReadQuantified()
    {
        var part = ReadAtom();
        while (at < tokens.Count)
        {
            (int Min, int? Max)? times = Peek switch { "?" => (0, 1), "*" => (0, null), "+" => (1, null), _ => null };
            if (times is not null) at++;
            else if (TryTake("{"))
            {
                var min = int.Parse(Take(), System.Globalization.CultureInfo.InvariantCulture);
                int? max = min;
                if (TryTake(",")) max = Peek == "}" ? null : int.Parse(Take(), System.Globalization.CultureInfo.InvariantCulture);
                Take("}");
                times = (min, max);
            }
            if (times is not { } t) break;
            part = new Pattern.Repeat(part, t.Min, t.Max, TryTake("?"));
        }
        return TryTake(":") ? new Pattern.Capture(part, Take()) : part;
    }

    private Pattern ReadAtom()
    {
        var token = Take();
        switch (token)
        {
            case "(":
                var inner = ReadChoice();
                Take(")");
                return inner;
            case "[":
                var core = ReadChoice();
                Take("]");
                return new Pattern.Core(core);
            case "<":
                at--;
                var (need, not) = ReadFeatures();
                return new Pattern.Atom("word", null, need, not);
            case ".":
                var (needAny, notAny) = FeaturesFollow ? ReadFeatures() : ([], []);
                return new Pattern.Atom(null, null, needAny, notAny);
            case "BEGIN": return new Pattern.Edge(Begin: true);
            case "END": return new Pattern.Edge(Begin: false);
        }
        if (token[0] == '"') return ReadWords(token == "\"\\\"\"" ? "\"" : token[1..^1].ToLowerInvariant());
        if (token[0] == '$')
        {
            if (!macros.TryGetValue(token, out var macro)) throw Error($"no macro {token} has been defined before", Line);
            if (!FeaturesFollow) return macro;
            if (macro is not Pattern.Atom atom) throw Error($"only a macro that is one node can take features, {token} is more", Line);
            var (moreNeed, moreNot) = ReadFeatures();
            return atom with { Need = [.. atom.Need, .. moreNeed], Not = [.. atom.Not, .. moreNot] };
        }
        if (!char.IsLetter(token[0])) throw Error($"'{token}' is out of place", Line);
        var (n, x) = FeaturesFollow ? ReadFeatures() : ([], []);
        return new Pattern.Atom(token, null, n, x);
    }

    private static Pattern ReadWords(string words)
    {
        var parts = words.Split(' ');
        var whole = new Pattern.Atom(null, words, [], []);
        if (parts.Length == 1) return whole;
        return new Pattern.Choice([whole, new Pattern.Sequence([.. parts.Select(p => new Pattern.Atom(null, p, [], []))])]);
    }

    private (List<string> Need, List<string> Not) ReadFeatures()
    {
        Take("<");
        var need = new List<string>();
        var not = new List<string>();
        while (!TryTake(">"))
        {
            if (TryTake("-")) not.Add(ReadFeature());
            else need.Add(ReadFeature());
        }
        return (need, not);
    }

    private string ReadFeature()
    {
        var name = Take();
        return TryTake("=") ? $"{name}={Take()}" : name;
    }

    // "people<counted>" is one node with a feature, "people <counted>" two nodes
    private bool FeaturesFollow => Peek == "<" && tokens[at].Glued;

    private string Peek => at < tokens.Count ? tokens[at].Text : "";

    private int Line => tokens[Math.Min(at, tokens.Count - 1)].Line;

    private string Take() => at < tokens.Count ? tokens[at++].Text : throw Error("the file ends too early", Line);

    private void Take(string text)
    {
        if (Take() != text) throw Error($"'{text}' is expected before '{tokens[at - 1].Text}'", tokens[at - 1].Line);
    }

    private bool TryTake(string text)
    {
        if (at >= tokens.Count || tokens[at].Text != text) return false;
        at++;
        return true;
    }

    private FormatException Error(string what, int line) => new($"{file}:{line}: {what}.");
}
