namespace PartnerBot.Store;

/// <summary>A newer version has been at this database: its tables hold things that this one would leave out or break.
/// </summary>
public sealed class NewerTablesException() : Exception("The tables are those of a newer version.");
