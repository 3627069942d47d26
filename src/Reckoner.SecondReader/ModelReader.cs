using System.Collections.Immutable;
using System.Globalization;
using Microsoft.Extensions.AI;
using Reckoner.Reading;

namespace Reckoner.SecondReader;

/// <summary>
/// A second reader: asks a chat model for the counts of a report and keeps those that hold against its text. It has no tools, writes
/// nothing, and whatever the model does it gives a reading back: one with claims, or one that says what failed.
/// </summary>
/// <param name="client">Any chat client; it is not disposed of here.</param>
/// <param name="model">The model's name, for the mark that its claims carry.</param>
/// <param name="limits">What a reading may cost.</param>
public sealed class ModelReader(IChatClient client, string model, ReaderLimits limits)
{
    /// <summary>The mark of its claims: "second:" and the model's name.</summary>
    public string Name { get; } = "second:" + model;

    /// <summary>Reads one report.</summary>
    /// <exception cref="OperationCanceledException">The caller asked to stop.</exception>
    public async Task<SecondReading> ReadAsync(Report report, CancellationToken stop = default)
    {
        var kept = new List<Claim>();
        var dropped = new SortedDictionary<DropReason, int>();
        string? failure = null;
        try
        {
            var words = new Rereader(report);
            var check = new ProposalCheck(report, words, limits);
            var windows = Windows.Of(report.Text, words.SentenceStarts, limits.WindowLength);
            foreach (var window in windows.Take(limits.MostWindows))
            {
                foreach (var proposal in await AskAsync(report.Text[window.Start..window.End], stop).ConfigureAwait(false)) Take(check, proposal, window);
            }
            if (windows.Count > limits.MostWindows)
                failure = $"only the first {windows[limits.MostWindows - 1].End.ToString("N0", CultureInfo.InvariantCulture)} characters were read";
        }
        catch (Exception e) when (e is not OutOfMemoryException && !(e is OperationCanceledException && stop.IsCancellationRequested))
        {
            failure = InWords(e);
        }
        return new SecondReading { Report = report.Id, Reader = Name, Claims = Numbered(report, kept), Dropped = [.. dropped.Select(pair => new Dropped(pair.Key, pair.Value))], Failure = failure };

        void Take(ProposalCheck check, Proposal? proposal, Window window)
        {
            var reason = DropReason.Malformed;
            var claim = proposal is null ? null : check.Check(proposal, window, out reason);
            if (claim is not null && kept.Exists(other => IsSame(other, claim))) (claim, reason) = (null, DropReason.Repeated);
            if (claim is not null && kept.Count == limits.MostClaims) (claim, reason) = (null, DropReason.TooMany);
            if (claim is not null) kept.Add(claim);
            else dropped[reason] = dropped.GetValueOrDefault(reason) + 1;
        }
    }

    private async Task<List<Proposal?>> AskAsync(string text, CancellationToken stop)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(limits.TimeLimit);
        var options = new ChatOptions { Temperature = 0, Seed = 0, MaxOutputTokens = limits.AnswerTokens, ResponseFormat = Prompt.Format };
        // a client that does not listen to its token is not waited for
        var response = await client.GetResponseAsync(Prompt.For(text), options, limit.Token).WaitAsync(limit.Token).ConfigureAwait(false);
        if (response.FinishReason == ChatFinishReason.Length) throw new ModelFailure($"the answer is longer than {limits.AnswerTokens.ToString("N0", CultureInfo.InvariantCulture)} tokens");
        return Proposal.Read(response.Text);
    }

    private static bool IsSame(Claim a, Claim b) => a.Measure == b.Measure && a.Group.Equals(b.Group) && a.Quantity == b.Quantity && a.Quotes[0] == b.Quotes[0];

    private static ImmutableArray<Claim> Numbered(Report report, List<Claim> claims) =>
        [.. claims.OrderBy(claim => claim.Quotes[0].Start).ThenBy(claim => claim.Quotes[0].End).ThenBy(claim => claim.Measure)
            .Select((claim, i) => claim with { Id = string.Create(CultureInfo.InvariantCulture, $"{report.Id}#second-{i + 1}") })];

    // what a library says may hold what a server sent: only kinds of failure are told
    private string InWords(Exception failure) => failure switch
    {
        ModelFailure => failure.Message,
        OperationCanceledException => $"no answer within {limits.TimeLimit.TotalSeconds.ToString("0.#", CultureInfo.InvariantCulture)} s",
        HttpRequestException { InnerException: ModelFailure inner } => inner.Message,
        HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError } => "the server cannot be reached; is it running?",
        HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError } => "the server's name is not known",
        HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } => "no secure connection to the server",
        HttpRequestException or IOException => "the connection broke",
        _ => $"it failed ({failure.GetType().Name})",
    };
}
