namespace Reckoner.Intake.Json;

/// <summary>What a <see cref="ValueSplitter"/> has found.</summary>
internal enum SplitKind
{
    /// <summary>A whole object, from brace to brace.</summary>
    Value,
    /// <summary>An object beyond the limit; its bytes were let go.</summary>
    TooLong,
    /// <summary>The beginning of an object or array that never ends.</summary>
    CutShort,
    /// <summary>Something between the objects that does not belong there.</summary>
    Stray,
}
