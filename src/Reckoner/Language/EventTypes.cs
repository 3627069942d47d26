namespace Reckoner.Language;

/// <summary>How much an event type says: "bombing" more than "attack", and "attack" more than "crime" or "talks".</summary>
internal static class EventTypes
{
    // any more specific word wins over these
    private static readonly string[] Generic = ["attack", "accident", "crash", "killing", "explosion", "clash", "armed-attack"];

    // these say nothing of what happened, or are what is done and said around it
    private static readonly string[] Slight =
    [
        "incident", "violence", "crime", "disaster", "threat", "drill", "protest", "strike", "unrest", "negotiation", "ceasefire", "search", "rescue", "trial", "arrest",
        "evacuation", "displacement", "deportation", "prisoner-exchange",
    ];

    // one and the same event may be called by these and by a word that says more
    private static readonly string[] Wide = ["attack", "armed-attack", "incident", "violence", "crime", "disaster"];

    /// <summary>Whether any more specific word wins over it; so it does over slight ones.</summary>
    public static bool IsGeneric(string type) => Array.IndexOf(Generic, type) >= 0 || IsSlight(type);

    /// <summary>Whether it hurts nobody by itself, or says nothing of what happened: it names an event only when nothing else does.</summary>
    public static bool IsSlight(string type) => Array.IndexOf(Slight, type) >= 0;

    /// <summary>Whether it is but a wide word for what another word of the report names.</summary>
    public static bool IsWide(string type) => Array.IndexOf(Wide, type) >= 0;
}
