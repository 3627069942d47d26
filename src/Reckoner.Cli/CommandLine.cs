using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Globalization;
using System.Reflection;
using Reckoner.Cli.Running;

namespace Reckoner.Cli;

/// <summary>The command line: what can be asked, in which words, and what to say when it makes no sense.</summary>
internal static class CommandLine
{
    private const string DefaultPolicy = "wire";

    /// <summary>Runs one command and gives the exit code. Never throws.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        try
        {
            var root = Build();
            var result = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
            if (result.Errors.Count > 0 && result.Action is not (Help or VersionAction)) return Wrong(result);
            var writer = Terminal.Writer();
            await using (writer.ConfigureAwait(false))
            {
                var way = new InvocationConfiguration { EnableDefaultExceptionHandler = false, Output = writer, Error = Terminal.ErrorWriter() };
                return await result.InvokeAsync(way).ConfigureAwait(false);
            }
        }
        catch (Exception e)
        {
            // the last net: a person gets a line, never a stack
            Say($"stopped by {e.GetType().Name} ({e.Message}); the fault is in reckon: please tell us");
            return ExitCode.Nothing;
        }
    }

    private static RootCommand Build()
    {
        var root = new RootCommand("Reads the conflicting reports of a crisis and keeps one sourced picture of it.");
        root.Directives.Clear();
        root.Subcommands.Add(Command(Verb.Read, "read", "The claims of each report: who is said to be killed, injured, missing, held, freed; by whom; in which words."));
        root.Subcommands.Add(Command(Verb.Picture, "picture", "What the reports add up to: incidents, figures with low, best and high, and what disagrees."));
        root.Subcommands.Add(Command(Verb.Explain, "explain", "One figure in plain sentences: why this many, who says so in which words, what was not used and why, what disagrees, what it was before."));
        foreach (var option in root.Options)
        {
            if (option is HelpOption help) help.Action = new Help((HelpAction)help.Action!);
            if (option is VersionOption version) version.Action = new VersionAction();
        }
        return root;
    }

    private static Command Command(Verb verb, string name, string description)
    {
        var figure = new Argument<string>("FIGURE")
        {
            Description = "Which figure: killed, \"killed of children\", INCIDENT/killed/children. INCIDENT is its id, or words of its title.",
        };
        var paths = new Argument<string[]>("PATH")
        {
            Arity = ArgumentArity.ZeroOrMore,
            Description = "Files and folders of plain text, HTML or JSON Lines of reports, known by their content; - is standard input. "
                + "Without a path, standard input is read.",
        };
        var published = Text("--published", "TIME", "Publication time of reports that state none, ISO 8601: 2031-03-12 or 2031-03-12T09:40+02:00. Words like \"on Tuesday\" are resolved against it.");
        var outlet = Text("--outlet", "NAME", "Who published reports that do not say.");
        var title = Text("--title", "TEXT", "Headline of reports that have none.");
        var format = verb == Verb.Explain
            ? Text("--format", "text|json", "Form of the output. Left out: text on a terminal, json otherwise.")
            : Text("--format", "table|json|jsonl|csv", "Form of the output. Left out: table on a terminal, json otherwise. jsonl is one object a report, each report read alone.");
        var policy = Text("--policy", "NAME", $"The rules that choose low, best and high: {string.Join(", ", Reckoner.Policy.Names)}. Left out: {DefaultPolicy}.");
        var asOf = Text("--as-of", "TIME", "What had been said by this moment: reports published later are left out. A date alone is the end of that day, UTC.");
        var knownAt = Text("--known-at", "TIME", "What we had learned by this moment: reports that arrived later are left out. One that does not say when it arrived counts as having arrived when it was published.");
        var series = new Option<bool>("--series") { Description = "With each figure also what it was before: every step, with its moment and the claims that made it." };
        var compare = Text("--compare", "NAME", "A second policy: only the figures that the two give otherwise, and the rule and the words that make them differ.");
        var each = new Option<bool>("--each") { Description = "Every report alone, as if it were the only one." };
        var threads = Text("--threads", "NUMBER", "How many reports are read at once, and how many threads make one picture of many. Left out: one for each processor. The output is the same for any number.");

        var second = Text("--second-reader", "URL|env", "Let a chat model read every report as well, shown beside and in no figure: http://localhost:11434/v1, or https elsewhere. The text goes there. env: as RECKONER_SECOND_READER says.");
        var model = Text("--model", "NAME", "The model of the second reader. Left out: as RECKONER_SECOND_READER_MODEL says.");

        var command = new Command(name, description);
        if (verb == Verb.Explain) command.Arguments.Add(figure);
        command.Arguments.Add(paths);
        foreach (var option in new[] { published, outlet, title, format, policy, asOf }) command.Options.Add(option);
        if (verb != Verb.Read) command.Options.Add(knownAt);
        if (verb == Verb.Picture)
        {
            command.Options.Add(series);
            command.Options.Add(compare);
            command.Options.Add(each);
        }
        command.Options.Add(threads);
        if (verb != Verb.Explain)
        {
            command.Options.Add(second);
            command.Options.Add(model);
        }
        command.SetAction(async (result, _) =>
        {
            var wrong = new List<string>();
            var chosen = Form(result.GetValue(format), verb, wrong);
            var request = new Request
            {
                Verb = verb,
                Paths = [.. result.GetValue(paths) ?? []],
                Published = Moment("--published", result.GetValue(published), endOfDay: false, wrong),
                Outlet = result.GetValue(outlet),
                Title = result.GetValue(title),
                Format = chosen,
                Policy = Policy(result.GetValue(policy), wrong),
                AsOf = Moment("--as-of", result.GetValue(asOf), endOfDay: true, wrong),
                KnownAt = verb == Verb.Read ? null : Moment("--known-at", result.GetValue(knownAt), endOfDay: true, wrong),
                Series = verb == Verb.Picture && result.GetValue(series),
                Compare = verb == Verb.Picture ? Other(result.GetValue(compare), wrong) : null,
                Figure = verb == Verb.Explain ? result.GetValue(figure) : null,
                Each = verb == Verb.Picture && result.GetValue(each),
                Threads = Threads(result.GetValue(threads), wrong),
                Second = verb == Verb.Explain ? null : SecondOptions.Check(result.GetValue(second), result.GetValue(model), chosen, wrong),
            };
            if (request.Compare is not null && (request.Each || request.Format == Format.JsonLines || request.Second is not null || request.Series))
                wrong.Add("--compare: compares the whole picture under two policies; leave out --each, --series, --second-reader and --format jsonl");
            if (request.Figure is { } named && (File.Exists(named) || Directory.Exists(named)))
                wrong.Add($"{named}: names reports, and no figure; say which figure first: reckon explain killed {named}");
            wrong.AddRange(request.Paths.Where(path => path.Length > 1 && path[0] == '-').Select(path => NotAnOption(path, command)));
            if (request.Paths.IsEmpty && !Console.IsInputRedirected)
                wrong.Add($"nothing to read: name a file or a folder (reckon {Called(verb, name)} report.txt), or send reports in (cat feed.jsonl | reckon {Called(verb, name)})");
            return wrong.Count > 0 ? Wrong(wrong) : await Run.AllAsync(request).ConfigureAwait(false);
        });
        return command;
    }

    private static string Called(Verb verb, string name) => verb == Verb.Explain ? $"{name} killed" : name;

    private static string NotAnOption(string text, Command command)
    {
        var name = text.Split('=', ':')[0];
        var near = command.Options.Select(option => option.Name).Where(option => Spelling.IsNear(name, option)).Order(StringComparer.Ordinal).FirstOrDefault();
        var hint = near is null ? $"see reckon {command.Name} --help" : $"did you mean {near}?";
        return $"{name}: not an option of reckon {command.Name}; {hint} (for a file of that name write ./{name})";
    }

    private static Option<string?> Text(string name, string value, string description) =>
        new(name) { HelpName = value, Description = description, Arity = ArgumentArity.ExactlyOne };

    private static Format Form(string? text, Verb verb, List<string> wrong)
    {
        var explains = verb == Verb.Explain;
        switch (text)
        {
            case null: return Terminal.IsWatched ? Format.Table : Format.Json;
            case "table" when !explains:
            case "text" when explains: return Format.Table;
            case "json": return Format.Json;
            case "jsonl" when !explains: return Format.JsonLines;
            case "csv" when !explains: return Format.Csv;
            default:
                wrong.Add($"--format {text}: not a form of output; choose {(explains ? "text or json" : "table, json, jsonl or csv")}");
                return Format.Json;
        }
    }

    private static DateTimeOffset? Moment(string option, string? text, bool endOfDay, List<string> wrong)
    {
        if (text is null) return null;
        if (Moments.TryParse(text, endOfDay, out var moment)) return moment;
        wrong.Add($"{option} {text}: not a time; write it as 2031-03-12 or 2031-03-12T09:40+02:00");
        return null;
    }

    private static string Policy(string? text, List<string> wrong)
    {
        if (text is null || Reckoner.Policy.Names.Contains(text, StringComparer.Ordinal)) return text ?? DefaultPolicy;
        wrong.Add($"--policy {text}: not a policy; choose one of {string.Join(", ", Reckoner.Policy.Names)}");
        return text;
    }

    private static string? Other(string? text, List<string> wrong)
    {
        if (text is not null && !Reckoner.Policy.Names.Contains(text, StringComparer.Ordinal))
            wrong.Add($"--compare {text}: not a policy; choose one of {string.Join(", ", Reckoner.Policy.Names)}");
        return text;
    }

    private static int Threads(string? text, List<string> wrong)
    {
        if (text is null) return Math.Clamp(Environment.ProcessorCount, 1, 64);
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= 256) return number;
        wrong.Add($"--threads {text}: not a number of threads; give 1 to 256");
        return 1;
    }

    private static int Wrong(ParseResult result)
    {
        var unknown = result.UnmatchedTokens.Count > 0 ? result.UnmatchedTokens[0] : null;
        var inCommand = result.CommandResult.Command is not RootCommand;
        var help = inCommand ? $"reckon {result.CommandResult.Command.Name} --help" : "reckon --help";
        return Wrong(unknown switch
        {
            null when !inCommand => [$"nothing to do: say reckon read, reckon picture or reckon explain (see {help})"],
            null when result.CommandResult.Command.Name == "explain" && result.CommandResult.Tokens.Count == 0 => [$"say which figure: reckon explain killed reports/ (see {help})"],
            null => [$"{result.Errors[0].Message} (see {help})"],
            _ => [$"{unknown}: not a command; say reckon read, reckon picture or reckon explain (see {help})"],
        });
    }

    private static int Wrong(IEnumerable<string> lines)
    {
        foreach (var line in lines) Say(line);
        return ExitCode.WrongUse;
    }

    private static void Say(string line) => Terminal.ErrorWriter().Write($"reckon: {Clean.Line(line)}\n");

    /// <summary>The usual help with examples under it.</summary>
    private sealed class Help(HelpAction usual) : SynchronousCommandLineAction
    {
        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            usual.Invoke(parseResult);
            parseResult.InvocationConfiguration.Output.WriteLine(Examples.Of(parseResult.CommandResult.Command.Name));
            return ExitCode.Done;
        }
    }

    /// <summary>The version, without the build's own marks.</summary>
    private sealed class VersionAction : SynchronousCommandLineAction
    {
        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            var version = typeof(CommandLine).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";
            parseResult.InvocationConfiguration.Output.WriteLine("reckon " + version.Split('+')[0]);
            return ExitCode.Done;
        }
    }
}
