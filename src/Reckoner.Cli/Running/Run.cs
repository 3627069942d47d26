using System.Globalization;
using Reckoner.Cli.Output;
using Reckoner.Reading;

namespace Reckoner.Cli.Running;

/// <summary>The whole way of one command: inputs to output, and what to tell the caller.</summary>
internal static class Run
{
    /// <summary>Reads everything and gives the exit code.</summary>
    public static async Task<int> AllAsync(Request request)
    {
        var shown = Terminal.ShowsProgress(request);
        var inbox = new Inbox(request, measured: shown);
        var error = Terminal.ErrorWriter();
        var progress = new Progress(error, shown, () => inbox.Share);
        var notices = new Notices(error, progress);
        using var output = StandardOutput.Open();
        var sheet = Choose(request, output, notices.Tell);
        using var second = request.Second is null ? null : SecondStage.Open(request);
        Action<Slot, Report, Reader> work = second is null ? sheet.Work : (slot, report, reader) =>
        {
            second.Start(slot, report);
            sheet.Work(slot, report, reader);
        };
        var read = 0L;
        var lacking = 0L;

        void Emit(Slot slot, bool last)
        {
            if (slot.Arrived.Report is not { } report)
            {
                if (slot.Arrived.IsSetAside) notices.TellSetAside(slot.Arrived.Line!);
                else notices.Tell(slot.Arrived.Line!);
                return;
            }
            if (slot.Failure is { } failure)
            {
                notices.TellSetAside($"{report.Id}: could not be read ({failure.GetType().Name}); the fault is in reckon: please send us this report");
                return;
            }
            if (slot.StoppedAt is { } stopped)
                notices.Tell(string.Create(CultureInfo.InvariantCulture, $"{report.Id}: only the first {stopped:N0} of {report.Text.Length:N0} characters are read: of one report {Reader.MostClaims} claims are; split it"));
            if (read++ == 0) sheet.Open();
            progress.Step(read);
            if (request.Verb != Verb.Read || request.Knows(report)) sheet.Emit(slot, report);
            if (second?.Trouble(slot) is { } trouble)
            {
                lacking++;
                if (trouble.Length > 0) notices.Tell(trouble);
            }
            if (last) sheet.Pause();
        }

        try
        {
            await Line.RunAsync(inbox.Open(), request.Threads, work, Emit).ConfigureAwait(false);
            progress.Hide();
            if (read > 0) sheet.Close();
        }
        catch (IOException e) when (output.IsBroken)
        {
            progress.Hide();
            // whoever read our output has read enough ("| head")
            if (StandardOutput.IsReaderGone(e)) return ExitCode.Done;
            notices.Tell($"standard output: cannot be written ({e.Message}); make room and run it again");
            return ExitCode.Nothing;
        }
        catch (InvalidOperationException e) when (e.InnerException is not null && read == 0)
        {
            progress.Hide();
            notices.Tell(e.Message);
            return ExitCode.Nothing;
        }
        if (read == 0)
        {
            notices.Tell("nothing could be read; give text, HTML or JSON Lines of reports (see reckon --help)");
            return ExitCode.Nothing;
        }
        if (sheet.IsWrong) return ExitCode.WrongUse;
        return notices.SetAside > 0 || lacking > 0 ? ExitCode.SomeSetAside : ExitCode.Done;
    }

    private static Sheet Choose(Request request, StandardOutput output, Action<string> tell) => request switch
    {
        { Verb: Verb.Explain } => new ExplainSheet(request, output, Terminal.Page(), tell),
        { Compare: not null } => new CompareSheet(request, output, Terminal.Page()),
        { Alone: false } => new WholeSheet(request, output, Terminal.Page()),
        { Format: Format.Table } => new TableSheet(request, Terminal.Page()),
        { Format: Format.Csv } => new CsvSheet(request, output),
        { Verb: Verb.Read, Format: Format.Json } => new ReadJsonSheet(request, output),
        _ => new JsonLinesSheet(request, output),
    };
}
