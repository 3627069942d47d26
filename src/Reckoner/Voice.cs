namespace Reckoner;

/// <summary>One who says it. At least one part is known.</summary>
/// <param name="Name">Personal name as written: "Valery Andreyev"; null when not said.</param>
/// <param name="Role">What they are: "regional head of the security service", "hospital authorities"; null when not said.</param>
/// <param name="Organization">For whom they speak; null when not said.</param>
/// <param name="Outlet">Set for a voice that is a publisher or an agency passing words on: "Interfax"; null for others.</param>
public sealed record Voice(string? Name, string? Role, string? Organization, string? Outlet);
