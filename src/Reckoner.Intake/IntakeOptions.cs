namespace Reckoner.Intake;

/// <summary>What the caller knows about the inputs. It fills what a report does not say itself, and never replaces what it says.</summary>
public sealed record IntakeOptions
{
    /// <summary>Time of publication of reports that state none; null when not known.</summary>
    public DateTimeOffset? Published { get; init; }

    /// <summary>Outlet of reports that state none; null when not known.</summary>
    public string? Outlet { get; init; }

    /// <summary>Title of reports that state none; null when not known.</summary>
    public string? Title { get; init; }

    /// <summary>What one input may cost.</summary>
    public IntakeLimits Limits { get; init; } = new();

    /// <summary>Told the bytes read so far, over all inputs, for a progress bar (see <see cref="Arrivals.Size"/>); null when nobody asks.</summary>
    public IProgress<long>? Progress { get; init; }

    /// <summary>The clock behind <see cref="IntakeLimits.HtmlTime"/>; it never enters a report.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
