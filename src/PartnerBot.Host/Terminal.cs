namespace PartnerBot.Host;

/// <summary>The terminal that the program was started from; the only place that touches it.</summary>
internal static class Terminal
{
#pragma warning disable RS0030 // Everybody else is handed a TextWriter: this is where it comes from.
    public static TextWriter Out => Console.Out;

    public static TextWriter Error => Console.Error;
#pragma warning restore RS0030
}
